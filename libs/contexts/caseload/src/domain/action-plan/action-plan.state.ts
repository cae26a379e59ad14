import { optional, type ClaimantAct, type LocalDate, type Protected, type Uuid } from '@alongside/kernel';
import { actOf } from '../act-of';
import type { StepOwner } from '../interaction/interaction.events';
import type { ActionPlanEvent, PlanContent } from './action-plan.events';

export interface EndOfPlan {
  /** `null` of a plan that was completed. */
  readonly outcome: string | null;
  readonly note?: Protected<string>;
}

export interface ActionPlan {
  readonly ids: { readonly planId: Uuid; readonly claimantId: Uuid };
  readonly draftedOn: LocalDate;
  readonly content: PlanContent;
  /** Since when it says so: nobody signed it before. */
  readonly wordedOn: LocalDate;
  /** Why it says so, where somebody had signed it before. */
  readonly amendedBecause?: Protected<string>;
  /** How the claimant has signed it as it is worded. */
  readonly claimantSigned: ClaimantAct | null;
  /** Which advisor has signed it as it is worded. */
  readonly advisorSigned: Uuid | null;
  /** Why the last signature of either, as it is worded, was none. */
  readonly withdrawnBecause: Readonly<Partial<Record<StepOwner, Protected<string>>>>;
  /** Both had signed it as it was worded before. */
  readonly agreedBefore: boolean;
  /** Both have signed it, if not as it is worded now. */
  readonly agreed: boolean;
  readonly closedSteps: Readonly<Record<Uuid, 'done' | 'dropped'>>;
  /** Why a step is open after all. */
  readonly reopenedBecause: Readonly<Record<Uuid, Protected<string>>>;
  readonly end: EndOfPlan | null;
  /** Why it goes on after all. */
  readonly goesOnBecause?: Protected<string>;
  readonly enteredInError: boolean;
}

export type ActionPlanState = ActionPlan | null;

type DataOf<Type extends ActionPlanEvent['type']> = Extract<ActionPlanEvent, { type: Type }>['data'];

export function evolve(state: ActionPlanState, { type, data }: ActionPlanEvent): ActionPlanState {
  if (type === 'ActionPlanDrafted') return drafted(data);
  const plan = state!;
  switch (type) {
    case 'ActionPlanAmended':
      return amended(plan, data);
    case 'ActionPlanSignedByClaimant':
      return signed({ ...plan, claimantSigned: actOf(data) });
    case 'ActionPlanSignedByAdvisor':
      return signed({ ...plan, advisorSigned: data.advisorId });
    case 'ActionPlanSignatureWithdrawn':
      return signed({
        ...plan,
        ...(data.whose === 'claimant' ? { claimantSigned: null } : { advisorSigned: null }),
        withdrawnBecause: { ...plan.withdrawnBecause, [data.whose]: data.reason },
      });
    case 'PlanStepDone':
      return { ...plan, closedSteps: { ...plan.closedSteps, [data.stepId]: 'done' } };
    case 'PlanStepDropped':
      return { ...plan, closedSteps: { ...plan.closedSteps, [data.stepId]: 'dropped' } };
    case 'PlanStepReopened': {
      const { [data.stepId]: _, ...closedSteps } = plan.closedSteps;
      return { ...plan, closedSteps, reopenedBecause: { ...plan.reopenedBecause, [data.stepId]: data.reason } };
    }
    case 'ActionPlanReviewed': {
      const { goals, words } = plan.content;
      return { ...plan, content: contentOf({ goals, words, reviewOn: data.nextReviewOn }) };
    }
    case 'ActionPlanCompleted':
      return { ...plan, end: { outcome: null, ...optional({ note: data.note }) } };
    case 'ActionPlanClosed':
      return { ...plan, end: { outcome: data.outcome, ...optional({ note: data.note }) } };
    case 'ActionPlanReopened':
      return { ...plan, end: null, goesOnBecause: data.reason };
    case 'ActionPlanEnteredInError':
      return { ...plan, enteredInError: true };
  }
}

function signed(plan: ActionPlan): ActionPlan {
  return { ...plan, agreed: plan.agreedBefore || (plan.claimantSigned !== null && plan.advisorSigned !== null) };
}

function drafted(data: DataOf<'ActionPlanDrafted'>): ActionPlan {
  const { planId, claimantId, occurredAt } = data;
  return {
    ids: { planId, claimantId },
    draftedOn: occurredAt,
    content: contentOf(data),
    wordedOn: occurredAt,
    claimantSigned: null,
    advisorSigned: null,
    withdrawnBecause: {},
    agreedBefore: false,
    agreed: false,
    closedSteps: {},
    reopenedBecause: {},
    end: null,
    enteredInError: false,
  };
}

/** Nobody has signed what it says now. */
function amended({ amendedBecause: _, ...plan }: ActionPlan, data: DataOf<'ActionPlanAmended'>): ActionPlan {
  const unsigned = { claimantSigned: null, advisorSigned: null, withdrawnBecause: {}, agreedBefore: plan.agreed };
  const because = optional({ amendedBecause: data.reason });
  return { ...plan, ...unsigned, ...because, content: contentOf(data), wordedOn: data.occurredAt };
}

/** Without a review date where none is set. */
function contentOf({
  goals,
  words,
  reviewOn,
}: Omit<PlanContent, 'reviewOn'> & { readonly reviewOn?: LocalDate | undefined }): PlanContent {
  return { goals, words, ...(reviewOn !== undefined && { reviewOn }) };
}
