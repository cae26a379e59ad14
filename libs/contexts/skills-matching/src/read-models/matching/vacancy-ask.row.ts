import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AskedAs } from './match-score';

/**
 * One thing that a vacancy asks for, as long as it has a place left. The index has all that finding matches reads: somebody's skills are
 * asked for by some thousand vacancies, and none of their rows is looked at.
 */
@Entity({ schema: 'skills_matching', name: 'vacancy_ask_v1' })
@Index(['code', 'office', 'vacancyId', 'askedAs', 'importance', 'asked', 'validThrough'])
export class VacancyAskRow {
  @PrimaryColumn({ type: 'uuid' })
  vacancyId: Uuid;

  /** The short code of a skill or an occupation. */
  @PrimaryColumn({ type: 'text' })
  code: string;

  @Column({ type: 'uuid' })
  office: Uuid;

  @Column({ type: 'text' })
  askedAs: AskedAs;

  @Column({ type: 'smallint' })
  importance: number;

  /** The importance of all that the vacancy asks for. */
  @Column({ type: 'smallint' })
  asked: number;

  @Column({ type: 'date', nullable: true })
  validThrough: LocalDate | null;
}
