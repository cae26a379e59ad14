import type { Instant, LocalDate, Month, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Destination } from '../../domain/destination';

/** What was known of a claim during `[recordedFrom, recordedTo)`. Group keys are those of the day on which it was opened. */
@Entity({ schema: 'outcomes', name: 'claim_fact_v1' })
@Index(['claimId'], { unique: true, where: `recorded_to = 'infinity'` })
@Index(['personId'])
export class ClaimFactRow {
  @PrimaryColumn({ type: 'uuid' })
  claimId: Uuid;

  @PrimaryColumn({ type: 'timestamptz' })
  recordedFrom: Instant;

  /** `infinity` in the version that is held now. */
  @Column({ type: 'timestamptz' })
  recordedTo: Instant;

  @Column({ type: 'uuid' })
  personId: Uuid;

  /** The opening. */
  @Column({ type: 'date' })
  validFrom: LocalDate;

  /** The closing, or the day from which on nothing is known; `infinity` while the claim is open. */
  @Column({ type: 'date' })
  validTo: LocalDate;

  @Column({ type: 'text' })
  ending: 'open' | 'closed' | 'follow-up-ended';

  @Column({ type: 'text', nullable: true })
  destination: Destination | null;

  /** Of the work that the claim was closed to, where that was said. */
  @Column({ type: 'text', nullable: true })
  hours: string | null;

  /** The first day of the claim's job; `null` where it has none with evidence. */
  @Column({ type: 'date', nullable: true })
  jobStartedOn: LocalDate | null;

  /** Kinds, of the claim's job. */
  @Column({ type: 'text', array: true })
  evidence: string[];

  @Column({ type: 'uuid' })
  office: Uuid;

  @Column({ type: 'text' })
  benefit: string;

  @Column({ type: 'text' })
  ageBand: string;

  /** The month of the on-flow calendar. */
  @Column({ type: 'text' })
  cohort: Month;

  /** The last day of that month. */
  @Column({ type: 'date' })
  cohortEndsOn: LocalDate;

  /** At least one, each once. */
  @Column({ type: 'text', array: true })
  communities: string[];

  /** Codes by name; empty where `erased`. */
  @Column({ type: 'jsonb' })
  characteristics: Readonly<Record<string, string>>;

  /** The person was forgotten: every group by what was known of the person is `erased`. */
  @Column({ type: 'boolean' })
  erased: boolean;
}
