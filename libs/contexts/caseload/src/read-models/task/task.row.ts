import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CheckWeeks } from '../../domain/employment/employment.events';
import type { StepOwner } from '../../domain/interaction/interaction.events';
import type { EvidenceOfDay } from '../employment/employment.row';
import type { TaskKind } from './task-filter';

/** What says which sustained check of a job is the next. */
export interface CheckBasis {
  readonly startedOn: LocalDate;
  readonly endedOn: LocalDate | null;
  readonly evidenced: readonly EvidenceOfDay[];
  readonly checked: readonly CheckWeeks[];
  /** Of the next check; `null` before there is one. */
  readonly weeks: CheckWeeks | null;
}

/**
 * Something to be done from a day on, until it was. Whether it is due or overdue depends on the day: the query says so.
 *
 * What is open a list reads in its index alone: the rows of a claimant, each of another day, lie scattered over the table.
 */
@Entity({ schema: 'caseload', name: 'task_v6' })
@Index(['claimantId', 'openFrom', 'dueOn', 'kind', 'owner', 'sourceId', 'recordId'], { where: 'closed_on is null' })
@Index(['claimantId', 'closedOn'], { where: 'closed_on is not null' })
export class TaskRow {
  /** The interaction, plan, consent, note or job that it comes from. */
  @PrimaryColumn({ type: 'uuid' })
  recordId: Uuid;

  @PrimaryColumn({ type: 'text' })
  kind: TaskKind;

  /** The step or issue; of what is neither, the record. */
  @PrimaryColumn({ type: 'uuid' })
  sourceId: Uuid;

  @Column({ type: 'uuid' })
  claimantId: Uuid;

  @Column({ type: 'text' })
  owner: StepOwner;

  /** `null` where nobody named a day. */
  @Column({ type: 'date', nullable: true })
  dueOn: LocalDate | null;

  /** `null` of what is planned and not agreed yet: it is no task. */
  @Column({ type: 'date', nullable: true })
  openFrom: LocalDate | null;

  /** The first day on which it is open no more. */
  @Column({ type: 'date', nullable: true })
  closedOn: LocalDate | null;

  /** Of a sustained check alone. */
  @Column({ type: 'jsonb', nullable: true })
  basis?: CheckBasis | null;

  /** What is kept of it to know what a correction takes back: by a context that contributed it, or of what ended with its plan. */
  @Column({ type: 'text', nullable: true })
  stage?: string | null;
}
