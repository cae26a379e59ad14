import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An office as it stands. */
@Entity({ schema: 'offices', name: 'office_v1' })
export class OfficeRow {
  @PrimaryColumn({ type: 'uuid' })
  officeId: Uuid;

  /** Of the office's stream. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'text' })
  name: string;

  /** The day from which the name holds. */
  @Column({ type: 'date' })
  nameFrom: LocalDate;

  @Column({ type: 'text' })
  area: string;

  /** The day from which the area holds. */
  @Column({ type: 'date' })
  areaFrom: LocalDate;

  @Column({ type: 'date' })
  openedOn: LocalDate;

  /** The first day on which it is no more. */
  @Column({ type: 'date', nullable: true })
  closedOn: LocalDate | null;
}
