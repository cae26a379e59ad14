import type { Instant, LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An entry of somebody's record that should never have been: what it said is hidden. */
@Entity({ schema: 'caseload', name: 'entered_in_error_v1' })
export class EnteredInErrorRow {
  @PrimaryColumn({ type: 'uuid' })
  entryId: Uuid;

  /** The event that says so: it stays to be seen. */
  @Column({ type: 'uuid' })
  eventId: Uuid;

  @Column({ type: 'date' })
  occurredAt: LocalDate;

  @Column({ type: 'timestamptz' })
  recordedAt: Instant;
}
