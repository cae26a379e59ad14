import type { LocalDate, Uuid } from '@alongside/kernel';
import type { ActionPlanEvent, PlanContent } from './action-plan.events';

export interface ActionPlan {
  readonly ids: { readonly planId: Uuid; readonly claimantId: Uuid };
  readonly draftedOn: LocalDate;
  readonly content: PlanContent;
  /** Since when it says so: nobody signed it before. */
  readonly wordedOn: LocalDate;
  readonly claimantSigned: boolean;
  /** Which advisor has signed it as it is worded. */
  readonly advisorSigned: Uuid | null;
  /** Both had signed it at some time, if not as it is worded now. */
  readonly agreed: boolean;
  readonly closedSteps: Readonly<Record<Uuid, 'done' | 'dropped'>>;
  readonly end: 'completed' | { readonly outcome: string } | null;
  readonly enteredInError: boolean;
}

export type ActionPlanState = ActionPlan | null;

export function evolve(state: ActionPlanState, { type, data }: ActionPlanEvent): ActionPlanState {
  if (type === 'ActionPlanDrafted') return drafted(data);
  const plan = state!;
  switch (type) {
    case 'ActionPlanAmended': {
      const unsigned = { claimantSigned: false, advisorSigned: null };
      return { ...plan, ...unsigned, content: contentOf(data), wordedOn: data.occurredAt };
    }
    case 'ActionPlanSignedByClaimant':
      return { ...plan, claimantSigned: true, agreed: plan.agreed || plan.advisorSigned !== null };
    case 'ActionPlanSignedByAdvisor':
      return { ...plan, advisorSigned: data.advisorId, agreed: plan.agreed || plan.claimantSigned };
    case 'PlanStepDone':
      return { ...plan, closedSteps: { ...plan.closedSteps, [data.stepId]: 'done' } };
    case 'PlanStepDropped':
      return { ...plan, closedSteps: { ...plan.closedSteps, [data.stepId]: 'dropped' } };
    case 'PlanStepReopened': {
      const { [data.stepId]: _, ...closedSteps } = plan.closedSteps;
      return { ...plan, closedSteps };
    }
    case 'ActionPlanReviewed': {
      const { goals, words } = plan.content;
      return { ...plan, content: contentOf({ goals, words, reviewOn: data.nextReviewOn }) };
    }
    case 'ActionPlanCompleted':
      return { ...plan, end: 'completed' };
    case 'ActionPlanClosed':
      return { ...plan, end: { outcome: data.outcome } };
    case 'ActionPlanEnteredInError':
      return { ...plan, enteredInError: true };
  }
}

function drafted(data: Extract<ActionPlanEvent, { type: 'ActionPlanDrafted' }>['data']): ActionPlan {
  const { planId, claimantId, occurredAt } = data;
  return {
    ids: { planId, claimantId },
    draftedOn: occurredAt,
    content: contentOf(data),
    wordedOn: occurredAt,
    claimantSigned: false,
    advisorSigned: null,
    agreed: false,
    closedSteps: {},
    end: null,
    enteredInError: false,
  };
}

/** Without a review date where none is set. */
function contentOf({
  goals,
  words,
  reviewOn,
}: Omit<PlanContent, 'reviewOn'> & { readonly reviewOn?: LocalDate | undefined }): PlanContent {
  return { goals, words, ...(reviewOn !== undefined && { reviewOn }) };
}
