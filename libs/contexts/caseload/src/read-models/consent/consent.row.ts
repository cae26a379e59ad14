import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Recipient } from '../../domain/consent/consent.events';
import type { SealedWords } from '@alongside/vault';

/** How the claimant said something, and on which day; the language sealed. */
export interface ActHeld {
  readonly on: LocalDate;
  readonly means: string;
  readonly words: SealedWords | null;
}

/** What a claimant said last for one purpose. Whether it is in force depends on the day: the query says so. */
@Entity({ schema: 'caseload', name: 'consent_v1' })
@Index(['claimantId', 'purpose'])
export class ConsentRow {
  @PrimaryColumn({ type: 'uuid' })
  consentId: Uuid;

  @Column({ type: 'uuid' })
  claimantId: Uuid;

  @Column({ type: 'text' })
  purpose: string;

  /** Of the consent's stream. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'text' })
  state: 'asked' | 'given' | 'refused' | 'withdrawn';

  @Column({ type: 'date', nullable: true })
  askedOn: LocalDate | null;

  /** For whom it was asked last. */
  @Column({ type: 'jsonb' })
  askedFor: Recipient[];

  /** What was given and is not taken back, by its first day; an expiry ends it. */
  @Column({ type: 'date', nullable: true })
  givenOn: LocalDate | null;

  @Column({ type: 'jsonb' })
  recipients: Recipient[];

  @Column({ type: 'date', nullable: true })
  expiresOn: LocalDate | null;

  /** The claimant's last act. */
  @Column({ type: 'jsonb', nullable: true })
  act: ActHeld | null;
}
