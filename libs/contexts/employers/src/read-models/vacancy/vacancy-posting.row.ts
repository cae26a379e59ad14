import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The posting that a vacancy was last brought to, beside the vacancies: no list reads it. */
@Entity({ schema: 'employers', name: 'vacancy_posting_v1' })
export class VacancyPostingRow {
  @PrimaryColumn({ type: 'uuid' })
  vacancyId: Uuid;

  @Column({ type: 'date' })
  receivedOn: LocalDate;

  /** JSON, as it came. */
  @Column({ type: 'text' })
  original: string;
}
