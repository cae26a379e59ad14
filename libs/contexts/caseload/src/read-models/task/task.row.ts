import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StepOwner } from '../../domain/interaction/interaction.events';
import type { TaskKind } from './task-filter';

/** Something to be done from a day on, until it was. Whether it is due or overdue depends on the day: the query says so. */
@Entity({ schema: 'caseload', name: 'task_v1' })
@Index(['claimantId', 'closedOn'])
export class TaskRow {
  /** The interaction, plan, consent or note that it comes from. */
  @PrimaryColumn({ type: 'uuid' })
  recordId: Uuid;

  @PrimaryColumn({ type: 'text' })
  kind: TaskKind;

  /** The step; of what is no step, the record. */
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
}
