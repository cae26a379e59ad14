import type { LocalDate, MeansOfActing, Uuid } from '@alongside/kernel';
import type { SealedWords } from '@alongside/vault';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Saying } from './saying';

/** What an employer may be told, its words sealed. Of one that was an error there are none. */
@Entity({ schema: 'high_barriers', name: 'disclosure_v1' })
@Index(['claimantId'])
@Index(['caseId'])
@Index(['sayerId'])
export class DisclosureRow {
  @PrimaryColumn({ type: 'uuid' })
  disclosureId: Uuid;

  @Column({ type: 'uuid' })
  caseId: Uuid;

  @Column({ type: 'uuid' })
  claimantId: Uuid;

  @Column({ type: 'uuid' })
  employerId: Uuid;

  @Column({ type: 'uuid' })
  sayerId: Uuid;

  @Column({ type: 'date' })
  agreedOn: LocalDate;

  @Column({ type: 'text' })
  means: MeansOfActing;

  @Column({ type: 'date', nullable: true })
  withdrawnOn: LocalDate | null;

  @Column({ type: 'boolean' })
  enteredInError: boolean;

  @Column({ type: 'jsonb', nullable: true })
  words: SealedWords | null;

  /** In the order in which they were told. */
  @Column({ type: 'jsonb' })
  said: Saying[];
}
