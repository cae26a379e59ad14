import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { TakenPlace } from '../../domain/vacancy/vacancy.state';
import type { VacancyTerms } from '../../domain/vacancy/vacancy-terms';

/** A vacancy as it stands; of one entered in error there is none. What lists go by has columns of its own. */
@Entity({ schema: 'employers', name: 'vacancy_v3' })
@Index(['openedOn', 'vacancyId'])
@Index(['office', 'openedOn', 'vacancyId'])
@Index(['employerId'])
export class VacancyRow {
  @PrimaryColumn({ type: 'uuid' })
  vacancyId: Uuid;

  /** Of the vacancy's stream. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'uuid' })
  office: Uuid;

  @Column({ type: 'date' })
  openedOn: LocalDate;

  /** Without the description: lists do not show it. */
  @Column({ type: 'jsonb' })
  terms: Omit<VacancyTerms, 'description'>;

  @Column({ type: 'text' })
  description: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'uuid', nullable: true })
  employerId: Uuid | null;

  /** By code; `null` where it is told in words, or not at all. */
  @Column({ type: 'text', nullable: true })
  occupation: string | null;

  /** Required and wanted: by code, or by words in lower case. */
  @Column({ type: 'text', array: true })
  skills: string[];

  /** Title, employer, occupation and skills in lower case. */
  @Column({ type: 'text' })
  words: string;

  /** Where it is, in lower case. */
  @Column({ type: 'text' })
  place: string;

  @Column({ type: 'integer' })
  places: number;

  @Column({ type: 'jsonb' })
  taken: TakenPlace[];

  @Column({ type: 'integer' })
  placesLeft: number;

  @Column({ type: 'date', nullable: true })
  validThrough: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  closedOn: LocalDate | null;

  /** A code of the list `vacancy-closing-reasons`. */
  @Column({ type: 'text', nullable: true })
  closedBecause: string | null;

  /** Where it was imported from, and the `datePosted` that the posting had. */
  @Column({ type: 'text', nullable: true })
  source: string | null;

  @Column({ type: 'date', nullable: true })
  postedOn: LocalDate | null;

  @Column({ type: 'text', array: true })
  doubts: string[];
}
