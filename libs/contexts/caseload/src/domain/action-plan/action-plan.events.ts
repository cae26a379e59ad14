import {
  claimantAct,
  type ClaimantAct,
  type EventDefinitions,
  type EventOf,
  type LocalDate,
  type Protected,
  type Uuid,
} from '@alongside/kernel';
import type { StepOwner } from '../interaction/interaction.events';

/** What is to be done towards a goal; its words stand apart, sealed. */
export interface PlanStep {
  readonly stepId: Uuid;
  readonly owner: StepOwner;
  readonly dueOn: LocalDate;
}

export interface PlanGoal {
  readonly goalId: Uuid;
  readonly steps: readonly PlanStep[];
}

/** What claimant and advisor plan. An amendment names all of it again. */
export interface PlanContent {
  readonly goals: readonly PlanGoal[];
  /** What each goal and each step is, by its id. */
  readonly words: Protected<Readonly<Record<Uuid, string>>>;
  /** When to look at it together. */
  readonly reviewOn?: LocalDate;
}

interface OfPlan {
  readonly planId: Uuid;
  readonly claimantId: Uuid;
}

export type ActionPlanEvent =
  | EventOf<
      'ActionPlanDrafted',
      OfPlan &
        PlanContent & {
          /** With whom the claimant drafted it. */
          readonly advisorId: Uuid;
        }
    >
  /** Whoever had signed has not signed this. */
  | EventOf<
      'ActionPlanAmended',
      OfPlan &
        PlanContent & {
          /** Of a plan that somebody had signed. */
          readonly reason?: Protected<string>;
        }
    >
  | EventOf<'ActionPlanSignedByClaimant', OfPlan & ClaimantAct>
  | EventOf<'ActionPlanSignedByAdvisor', OfPlan & { readonly advisorId: Uuid }>
  /** That side had not signed it. */
  | EventOf<
      'ActionPlanSignatureWithdrawn',
      OfPlan & {
        readonly whose: StepOwner;
        /** The day of the wording that was not signed. */
        readonly wordedOn: LocalDate;
        /** Whether both had signed it as it was worded before: what was agreed then goes on. */
        readonly agreedBefore: boolean;
        readonly reason: Protected<string>;
      }
    >
  | EventOf<'PlanStepDone', OfPlan & { readonly stepId: Uuid }>
  | EventOf<'PlanStepDropped', OfPlan & { readonly stepId: Uuid; readonly reason: Protected<string> }>
  /** It is open after all. */
  | EventOf<'PlanStepReopened', OfPlan & { readonly stepId: Uuid; readonly reason: Protected<string> }>
  | EventOf<
      'ActionPlanReviewed',
      OfPlan & {
        readonly note?: Protected<string>;
        /** When to look at it again. */
        readonly nextReviewOn?: LocalDate;
      }
    >
  /** Nothing of it is left to do. */
  | EventOf<'ActionPlanCompleted', OfPlan & { readonly note?: Protected<string> }>
  /** It is followed no further, whatever of it is left. */
  | EventOf<
      'ActionPlanClosed',
      OfPlan & {
        /** A code of the list `action-plan-outcomes`, never words: it stands in clear. */
        readonly outcome: string;
        readonly note?: Protected<string>;
      }
    >
  /** It had not ended: it stands as before. */
  | EventOf<'ActionPlanReopened', OfPlan & { readonly reason: Protected<string> }>
  | EventOf<'ActionPlanEnteredInError', OfPlan & { readonly reason: Protected<string> }>;

export const actionPlanEvents = {
  ActionPlanDrafted: { subject: 'claimantId', protect: { words: 'personal' } },
  ActionPlanAmended: { subject: 'claimantId', protect: { words: 'personal', reason: 'personal' } },
  ActionPlanSignedByClaimant: { subject: 'claimantId', protect: claimantAct },
  ActionPlanSignedByAdvisor: { subject: 'claimantId', protect: {} },
  ActionPlanSignatureWithdrawn: { subject: 'claimantId', protect: { reason: 'personal' } },
  PlanStepDone: { subject: 'claimantId', protect: {} },
  PlanStepDropped: { subject: 'claimantId', protect: { reason: 'personal' } },
  PlanStepReopened: { subject: 'claimantId', protect: { reason: 'personal' } },
  ActionPlanReviewed: { subject: 'claimantId', protect: { note: 'personal' } },
  ActionPlanCompleted: { subject: 'claimantId', protect: { note: 'personal' } },
  ActionPlanClosed: { subject: 'claimantId', protect: { note: 'personal' } },
  ActionPlanReopened: { subject: 'claimantId', protect: { reason: 'personal' } },
  ActionPlanEnteredInError: { subject: 'claimantId', protect: { reason: 'personal' } },
} as const satisfies EventDefinitions<ActionPlanEvent>;
