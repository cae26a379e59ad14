import type { Instant, LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who was in charge of a person on the days `[validFrom, validTo)`, as known during `[recordedFrom, recordedTo)`. */
@Entity({ schema: 'outcomes', name: 'assignment_fact_v3' })
@Index(['personId', 'validFrom'], { unique: true, where: `recorded_to = 'infinity'` })
export class AssignmentFactRow {
  @PrimaryColumn({ type: 'uuid' })
  personId: Uuid;

  @PrimaryColumn({ type: 'date' })
  validFrom: LocalDate;

  @PrimaryColumn({ type: 'timestamptz' })
  recordedFrom: Instant;

  /** `infinity` in the version that is held now. */
  @Column({ type: 'timestamptz' })
  recordedTo: Instant;

  /** `infinity` for who is in charge still. */
  @Column({ type: 'date' })
  validTo: LocalDate;

  @Column({ type: 'uuid' })
  advisorId: Uuid;
}
