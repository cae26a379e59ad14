import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ActHeld } from '../consent/consent.row';
import type { SealedWords } from '@alongside/vault';
import type { ActionPlanStanding } from './action-plan.record';

export interface StepPlanned {
  readonly stepId: Uuid;
  readonly owner: string;
  readonly dueOn: LocalDate;
  readonly state: 'open' | 'done' | 'dropped';
  readonly closedOn: LocalDate | null;
  /** Why it was dropped. */
  readonly dropped: SealedWords | null;
}

export interface GoalPlanned {
  readonly goalId: Uuid;
  readonly steps: readonly StepPlanned[];
}

export interface AdvisorSignature {
  readonly on: LocalDate;
  readonly advisorId: Uuid;
}

/** A day, and what was noted of it. */
export interface Noted {
  readonly on: LocalDate;
  readonly words: SealedWords | null;
}

export interface EndOfPlan extends Noted {
  readonly outcome: string | null;
}

/** An action plan as it stands. One entered in error keeps its days, and nothing that was told. */
@Entity({ schema: 'caseload', name: 'action_plan_v2' })
@Index(['claimantId', 'draftedOn', 'planId'])
export class ActionPlanRow {
  @PrimaryColumn({ type: 'uuid' })
  planId: Uuid;

  @Column({ type: 'uuid' })
  claimantId: Uuid;

  /** Of the plan's stream. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'text' })
  state: ActionPlanStanding;

  @Column({ type: 'uuid' })
  advisorId: Uuid;

  @Column({ type: 'date' })
  draftedOn: LocalDate;

  @Column({ type: 'date' })
  wordedOn: LocalDate;

  @Column({ type: 'jsonb' })
  goals: GoalPlanned[];

  /** Of goals and steps. */
  @Column({ type: 'jsonb', nullable: true })
  words: SealedWords | null;

  @Column({ type: 'date', nullable: true })
  reviewOn: LocalDate | null;

  /** Of what it says now; so is the advisor's. */
  @Column({ type: 'jsonb', nullable: true })
  claimantSignature: ActHeld | null;

  @Column({ type: 'jsonb', nullable: true })
  advisorSignature: AdvisorSignature | null;

  /** The first day on which both had signed. */
  @Column({ type: 'date', nullable: true })
  agreedOn: LocalDate | null;

  @Column({ type: 'jsonb', nullable: true })
  lastReview: Noted | null;

  @Column({ type: 'jsonb', nullable: true })
  ending: EndOfPlan | null;
}
