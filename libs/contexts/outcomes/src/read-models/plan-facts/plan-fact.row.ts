import type { Instant, LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was known of an action plan during `[recordedFrom, recordedTo)`. */
@Entity({ schema: 'outcomes', name: 'plan_fact_v1' })
export class PlanFactRow {
  @PrimaryColumn({ type: 'uuid' })
  planId: Uuid;

  @PrimaryColumn({ type: 'timestamptz' })
  recordedFrom: Instant;

  /** `infinity` in the version that is held now. */
  @Column({ type: 'timestamptz' })
  recordedTo: Instant;

  @Column({ type: 'uuid' })
  personId: Uuid;

  /** The day on which claimant and advisor had both signed it first; `null` while they have not. */
  @Column({ type: 'date', nullable: true })
  agreedOn: LocalDate | null;

  /** Of what it says now; `null` while it has not been signed. */
  @Column({ type: 'date', nullable: true })
  claimantSignedOn: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  advisorSignedOn: LocalDate | null;

  /** The plan was entered in error: it is in no figure. */
  @Column({ type: 'boolean' })
  inError: boolean;
}
