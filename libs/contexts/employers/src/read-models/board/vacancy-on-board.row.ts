import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What the board and the applications need of a vacancy. Whether it can still be applied for depends on the day: the query says so. */
@Entity({ schema: 'employers', name: 'vacancy_on_board_v2' })
@Index(['office', 'openedOn', 'vacancyId'])
export class VacancyOnBoardRow {
  @PrimaryColumn({ type: 'uuid' })
  vacancyId: Uuid;

  @Column({ type: 'uuid' })
  office: Uuid;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text' })
  title: string;

  /** Of the register of employers, where it has it. */
  @Column({ type: 'uuid', nullable: true })
  employerId: Uuid | null;

  @Column({ type: 'text' })
  employerName: string;

  /** Short codes of the required skills. */
  @Column({ type: 'text', array: true })
  requiredSkills: string[];

  @Column({ type: 'text', nullable: true })
  occupation: string | null;

  @Column({ type: 'integer' })
  places: number;

  @Column({ type: 'integer' })
  taken: number;

  @Column({ type: 'date' })
  openedOn: LocalDate;

  /** The last day on which it can be applied for. */
  @Column({ type: 'date', nullable: true })
  validThrough: LocalDate | null;

  /** Of one that is closed, or entered in error. */
  @Column({ type: 'date', nullable: true })
  closedOn: LocalDate | null;
}
