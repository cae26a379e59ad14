import type { LocalDate, Uuid } from '@alongside/kernel';
import { type ActRecord } from '../consent/consent.record';

/** `amended`: both had signed it, but not what it says now. */
export const actionPlanStates = ['drafted', 'active', 'amended', 'completed', 'closed', 'entered-in-error'] as const;

export type ActionPlanStanding = (typeof actionPlanStates)[number];

export class PlanStepRecord {
  readonly id: Uuid;
  /** claimant or advisor. */
  readonly owner: string;
  readonly dueOn: LocalDate;
  /** `null` where the person was forgotten. @example "Writes a CV" */
  readonly words: string | null;
  /** open, done or dropped. */
  readonly state: string;
  readonly closedOn: LocalDate | null;
  readonly droppedBecause: string | null;
}

export class PlanGoalRecord {
  readonly id: Uuid;
  /** `null` where the person was forgotten. @example "Work in a bakery" */
  readonly words: string | null;
  readonly steps: PlanStepRecord[];
}

export class AdvisorSignatureRecord {
  readonly on: LocalDate;
  readonly advisorId: Uuid;
}

export class PlanReviewRecord {
  readonly on: LocalDate;
  readonly note: string | null;
}

export class PlanEndRecord {
  readonly on: LocalDate;
  /** Of a plan that was closed. @example "job-started" */
  readonly outcome: string | null;
  readonly note: string | null;
}

/** An action plan as it stands; words that were never said or are forgotten are `null`. */
export class ActionPlanRecord {
  readonly id: Uuid;
  readonly claimantId: Uuid;
  /** For `If-Match`. */
  readonly revision: number;
  /** drafted, active, amended, completed, closed or entered-in-error; of the last one nothing is shown that was told. */
  readonly state: string;
  /** With whom the claimant drafted it. */
  readonly advisorId: Uuid;
  readonly draftedOn: LocalDate;
  /** Since when it says what it says. */
  readonly wordedOn: LocalDate;
  readonly goals: PlanGoalRecord[];
  /** When to look at it together. */
  readonly reviewOn: LocalDate | null;
  /** Of what it says now. */
  readonly claimantSignature: ActRecord | null;
  readonly advisorSignature: AdvisorSignatureRecord | null;
  /** The first day on which both had signed. */
  readonly agreedOn: LocalDate | null;
  readonly lastReview: PlanReviewRecord | null;
  readonly end: PlanEndRecord | null;
}
