import type { Instant, Uuid } from '@alongside/kernel';
import type { SealedWords } from '@alongside/vault';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AccessStanding } from './access-standing';

/** That somebody asked to read the offences of a case, and what a second person said. */
@Entity({ schema: 'high_barriers', name: 'offence_access_v1' })
@Index(['claimantId'])
@Index(['caseId', 'askedBy'])
@Index(['office', 'standing'])
export class OffenceAccessRow {
  @PrimaryColumn({ type: 'uuid' })
  accessId: Uuid;

  @Column({ type: 'uuid' })
  caseId: Uuid;

  @Column({ type: 'uuid' })
  claimantId: Uuid;

  @Column({ type: 'uuid' })
  office: Uuid;

  @Column({ type: 'uuid' })
  askedBy: Uuid;

  @Column({ type: 'timestamptz' })
  askedAt: Instant;

  /** A code of the list `offence-access-purposes`. */
  @Column({ type: 'text' })
  purpose: string;

  @Column({ type: 'uuid', nullable: true })
  glassId: Uuid | null;

  @Column({ type: 'text' })
  standing: AccessStanding;

  @Column({ type: 'uuid', nullable: true })
  answeredBy: Uuid | null;

  /** The first moment at which nothing is read any more. */
  @Column({ type: 'timestamptz', nullable: true })
  until: Instant | null;

  @Column({ type: 'jsonb', nullable: true })
  words: SealedWords | null;

  @Column({ type: 'jsonb', nullable: true })
  refusalWords: SealedWords | null;
}
