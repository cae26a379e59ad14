import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Respondent } from '../../domain/satisfaction/satisfaction.events';
import type { SealedWords } from '@alongside/vault';

/** An asking and what came of it. Scores stand in clear until the person is forgotten; then it is known alone that there was an answer. */
@Entity({ schema: 'caseload', name: 'satisfaction_v1' })
@Index(['office', 'respondent', 'askedOn'])
@Index(['personId'])
export class SatisfactionRow {
  @PrimaryColumn({ type: 'uuid' })
  satisfactionId: Uuid;

  /** Who is asked. */
  @Column({ type: 'uuid' })
  personId: Uuid;

  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'text' })
  respondent: Respondent;

  @Column({ type: 'uuid' })
  office: Uuid;

  @Column({ type: 'uuid', nullable: true })
  advisorId: Uuid | null;

  @Column({ type: 'date' })
  askedOn: LocalDate;

  /** The last day for an answer. */
  @Column({ type: 'date' })
  answerBy: LocalDate;

  @Column({ type: 'text' })
  means: string;

  /** Without an answer until that day it stays asked: no answer is what a query makes of it. */
  @Column({ type: 'text' })
  state: 'asked' | 'answered' | 'refused' | 'entered-in-error';

  /** On which it was answered or refused. */
  @Column({ type: 'date', nullable: true })
  settledOn: LocalDate | null;

  @Column({ type: 'boolean' })
  byLink: boolean;

  @Column({ type: 'boolean' })
  erased: boolean;

  @Column({ type: 'smallint', nullable: true })
  overallScore: number | null;

  @Column({ type: 'smallint', nullable: true })
  rightScore: number | null;

  @Column({ type: 'smallint', nullable: true })
  easyScore: number | null;

  @Column({ type: 'smallint', nullable: true })
  clearScore: number | null;

  @Column({ type: 'smallint', nullable: true })
  professionalScore: number | null;

  @Column({ type: 'jsonb', nullable: true })
  comment: SealedWords | null;
}
