import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a vacancy asks for, by code; what is told in words alone is not matched. */
@Entity({ schema: 'skills_matching', name: 'asking_vacancy_v1' })
export class AskingVacancyRow {
  @PrimaryColumn({ type: 'uuid' })
  vacancyId: Uuid;

  /** Which office looks after it. */
  @Column({ type: 'uuid' })
  office: Uuid;

  @Column({ type: 'uuid', nullable: true })
  employerId: Uuid | null;

  @Column({ type: 'text', array: true })
  required: string[];

  @Column({ type: 'text', array: true })
  wanted: string[];

  @Column({ type: 'text', nullable: true })
  occupation: string | null;

  @Column({ type: 'integer' })
  places: number;

  @Column({ type: 'integer' })
  taken: number;

  /** The last day on which it can be applied for. */
  @Column({ type: 'date', nullable: true })
  validThrough: LocalDate | null;

  @Column({ type: 'boolean' })
  closed: boolean;
}
