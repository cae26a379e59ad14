import type { Instant, LocalDate, Month, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Destination } from '../../domain/destination';

/**
 * What was known of a claim during `[recordedFrom, recordedTo)`. Group keys are those of the day on which it was opened.
 *
 * The columns of fixed length that are never null come first: PostgreSQL reaches them without walking through the others.
 */
@Entity({ schema: 'outcomes', name: 'claim_fact_v3' })
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

  /** The opening. */
  @Column({ type: 'date' })
  validFrom: LocalDate;

  /** The closing, or the day from which on nothing is known; `infinity` while the claim is open. */
  @Column({ type: 'date' })
  validTo: LocalDate;

  /** The last day of the cohort month. */
  @Column({ type: 'date' })
  cohortEndsOn: LocalDate;

  /** The longest window, in days from the opening, through which the claim was seen open. */
  @Column({ type: 'integer' })
  seenThrough: number;

  /** Ending, destination, hours, evidence and error as one number: see `outcomeCode`. */
  @Column({ type: 'smallint' })
  outcome: number;

  /** The claim was entered in error: it is in no figure. */
  @Column({ type: 'boolean' })
  inError: boolean;

  /** The person was forgotten: every group by what was known of the person is `erased`. */
  @Column({ type: 'boolean' })
  erased: boolean;

  /** Kinds, of the claim's job: see `evidenceBits`. */
  @Column({ type: 'smallint' })
  evidence: number;

  /** See `memberHash`; of the claim. */
  @Column({ type: 'bigint' })
  memberHash: string;

  @Column({ type: 'uuid' })
  office: Uuid;

  @Column({ type: 'uuid' })
  personId: Uuid;

  @Column({ type: 'text' })
  ending: 'open' | 'closed' | 'follow-up-ended';

  @Column({ type: 'text' })
  ageBand: string;

  /** The month of the on-flow calendar. */
  @Column({ type: 'text' })
  cohort: Month;

  @Column({ type: 'text' })
  benefit: string;

  /** Codes in their order, at least one, each once, with commas between them. */
  @Column({ type: 'text' })
  communities: string;

  /** Who was in charge on the day of the opening; `null` where nobody was. */
  @Column({ type: 'uuid', nullable: true })
  advisor: Uuid | null;

  /** Who was in charge on the day of the closing; `null` where nobody was, and of a claim that was not closed. */
  @Column({ type: 'uuid', nullable: true })
  advisorAtClosing: Uuid | null;

  @Column({ type: 'text', nullable: true })
  destination: Destination | null;

  /** Of the work that the claim was closed to, where that was said. */
  @Column({ type: 'text', nullable: true })
  hours: string | null;

  /** The first day of the claim's job; `null` where it has none with evidence. */
  @Column({ type: 'date', nullable: true })
  jobStartedOn: LocalDate | null;

  /** Codes by name; empty where `erased`. */
  @Column({ type: 'jsonb' })
  characteristics: Readonly<Record<string, string>>;
}
