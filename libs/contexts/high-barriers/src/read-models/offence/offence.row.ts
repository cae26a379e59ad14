import type { LocalDate, Uuid } from '@alongside/kernel';
import type { SealedWords } from '@alongside/vault';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type OffenceStanding = 'recorded' | 'entered-in-error' | 'destroyed';

/** An offence that is kept in a case: what lets it be kept, and its words sealed. Of one that is destroyed or was an error there are none. */
@Entity({ schema: 'high_barriers', name: 'offence_v1' })
@Index(['claimantId'])
@Index(['destroyOn'])
export class OffenceRow {
  @PrimaryColumn({ type: 'uuid' })
  caseId: Uuid;

  @PrimaryColumn({ type: 'uuid' })
  offenceId: Uuid;

  @Column({ type: 'uuid' })
  claimantId: Uuid;

  @Column({ type: 'text' })
  standing: OffenceStanding;

  @Column({ type: 'text' })
  lawfulBasis: string;

  @Column({ type: 'text' })
  condition: string;

  /** The first day on which it is not to be kept any more. */
  @Column({ type: 'date', nullable: true })
  destroyOn: LocalDate | null;

  @Column({ type: 'date' })
  recordedOn: LocalDate;

  @Column({ type: 'date', nullable: true })
  correctedOn: LocalDate | null;

  /** Since when it is destroyed, or said to have been an error. */
  @Column({ type: 'date', nullable: true })
  endedOn: LocalDate | null;

  @Column({ type: 'text', nullable: true })
  ground: string | null;

  @Column({ type: 'jsonb', nullable: true })
  words: SealedWords | null;
}
