import type { Instant, LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An entry of somebody's record that should never have been: what it said is hidden. */
@Entity({ schema: 'caseload', name: 'entered_in_error_v3' })
export class EnteredInErrorRow {
  @PrimaryColumn({ type: 'uuid' })
  entryId: Uuid;

  /** Of the event that says so, in log order: what was told before is hidden, not what was told again. */
  @Column({ type: 'bigint' })
  sequence: string;

  @Column({ type: 'date' })
  occurredAt: LocalDate;

  @Column({ type: 'timestamptz' })
  recordedAt: Instant;
}
