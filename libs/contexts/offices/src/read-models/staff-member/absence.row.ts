import type { Interval, LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The days on which somebody of the staff is away; those of one person do not overlap. */
@Entity({ schema: 'offices', name: 'absence_v1' })
@Index(['personId'])
export class AbsenceRow implements Interval {
  @PrimaryColumn({ type: 'uuid' })
  absenceId: Uuid;

  @Column({ type: 'uuid' })
  personId: Uuid;

  @Column({ type: 'date' })
  validFrom: LocalDate;

  /** The first day back. */
  @Column({ type: 'date', nullable: true })
  validTo: LocalDate | null;
}
