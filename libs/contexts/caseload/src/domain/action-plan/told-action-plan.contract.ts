import type { LocalDate, Protected, Uuid } from '@alongside/kernel';
import type { StepOwner } from '../interaction/interaction.events';
import type { ActionPlanCommand } from './action-plan.decider';
import type { ActionPlanEvent } from './action-plan.events';
import { contentOf, type GivenPlan, type GivenPlanStep } from './given-plan';

export const ids = {
  planId: '0192aaab-0000-7000-8000-000000000001',
  claimantId: '0192aaab-0000-7000-8000-000000000002',
};
export const advisorId: Uuid = '0192aaab-0000-7000-8000-000000000003';
export const anotherAdvisor: Uuid = '0192aaab-0000-7000-8000-000000000004';
export const goalId: Uuid = '0192aaab-0000-7000-8000-000000000005';
export const [stepId, anotherStep]: [Uuid, Uuid] = [
  '0192aaab-0000-7000-8000-000000000006',
  '0192aaab-0000-7000-8000-000000000007',
];

export const today: LocalDate = '2026-03-09';
/** When it was drafted, a week ago. */
export const draftedOn: LocalDate = '2026-03-02';
const days = { occurredAt: today, today };
export const act = { means: 'in-person', language: 'so', interpreterUsed: true } as const;

export const step: GivenPlanStep = { stepId, owner: 'claimant', dueOn: '2026-03-16', words: 'Writes a CV' };
export const second: GivenPlanStep = {
  stepId: anotherStep,
  owner: 'advisor',
  dueOn: '2026-03-20',
  words: 'Calls the bakery',
};
/** A plan of one goal, with these steps. */
export const planWith = (...steps: readonly GivenPlanStep[]): GivenPlan => ({
  goals: [{ goalId, words: 'Work in a bakery', steps }],
  reviewOn: '2026-04-07',
});
export const plan = planWith(step, second);
export const changed = planWith({ ...step, dueOn: '2026-03-23' }, second);

/** What staff say of an action plan. */
export const the = {
  drafting: (given = plan): ActionPlanCommand => ({
    kind: 'draft',
    ...ids,
    advisorId,
    plan: given,
    occurredAt: draftedOn,
    today,
  }),
  amendment: (given: GivenPlan, { reason, kept = [] }: { reason?: string; kept?: Uuid[] } = {}): ActionPlanCommand => ({
    kind: 'amend',
    plan: given,
    kept,
    ...(reason !== undefined && { reason }),
    ...days,
  }),
  claimantsSignature: (occurredAt = today): ActionPlanCommand => ({
    kind: 'sign-by-claimant',
    act,
    occurredAt,
    today,
  }),
  advisorsSignature: (by = advisorId): ActionPlanCommand => ({ kind: 'sign-by-advisor', advisorId: by, ...days }),
  signatureWithdrawal: (whose: StepOwner = 'claimant', reason = 'Was not asked'): ActionPlanCommand => ({
    kind: 'withdraw-signature',
    whose,
    reason,
    ...days,
  }),
  stepDone: (id = stepId, occurredAt = today, of: { claimantId?: Uuid } = {}): ActionPlanCommand => ({
    kind: 'complete-step',
    stepId: id,
    ...of,
    occurredAt,
    today,
  }),
  stepDropped: (): ActionPlanCommand => ({ kind: 'drop-step', stepId, reason: 'Has one already', ...days }),
  stepTakenBack: (): ActionPlanCommand => ({
    kind: 'take-back-step',
    stepId,
    reason: 'Ticked the wrong one',
    ...days,
  }),
  stepReopened: (): ActionPlanCommand => ({ kind: 'reopen-step', stepId, reason: 'Ticked the wrong one', ...days }),
  review: (nextReviewOn?: LocalDate): ActionPlanCommand => ({
    kind: 'review',
    note: 'Goes well',
    ...(nextReviewOn !== undefined && { nextReviewOn }),
    ...days,
  }),
  completion: (): ActionPlanCommand => ({ kind: 'complete', note: 'Starts on Monday', ...days }),
  closure: (outcome = 'job-started'): ActionPlanCommand => ({ kind: 'close', outcome, ...days }),
  reopening: (reason = 'The wrong plan'): ActionPlanCommand => ({ kind: 'reopen', reason, ...days }),
  error: (): ActionPlanCommand => ({ kind: 'enter-in-error', reason: 'Another Amina', ...days }),
};

export const drafted = (given = plan): ActionPlanEvent => ({
  type: 'ActionPlanDrafted',
  data: { ...ids, advisorId, ...contentOf(given), occurredAt: draftedOn },
});

export const amended = (given: GivenPlan, reason?: string): ActionPlanEvent => ({
  type: 'ActionPlanAmended',
  data: { ...ids, ...contentOf(given), ...(reason !== undefined && { reason }), occurredAt: today },
});

export const signedByClaimant = (occurredAt = today): ActionPlanEvent => ({
  type: 'ActionPlanSignedByClaimant',
  data: { ...ids, ...act, occurredAt },
});

export const signedByAdvisor = (occurredAt = today): ActionPlanEvent => ({
  type: 'ActionPlanSignedByAdvisor',
  data: { ...ids, advisorId, occurredAt },
});

export const signatureWithdrawn = (
  whose: StepOwner = 'claimant',
  told: { agreedBefore?: boolean; wordedOn?: LocalDate; reason?: Protected<string> } = {},
): ActionPlanEvent => ({
  type: 'ActionPlanSignatureWithdrawn',
  data: {
    ...ids,
    whose,
    wordedOn: draftedOn,
    agreedBefore: false,
    reason: 'Was not asked',
    ...told,
    occurredAt: today,
  },
});

/** Drafted, and signed by both a day later. */
export const agreed = [drafted(), signedByClaimant('2026-03-03'), signedByAdvisor('2026-03-03')] as const;

export const stepDone = (id = stepId): ActionPlanEvent => ({
  type: 'PlanStepDone',
  data: { ...ids, stepId: id, occurredAt: today },
});

export const stepDropped = (): ActionPlanEvent => ({
  type: 'PlanStepDropped',
  data: { ...ids, stepId, reason: 'Has one already', occurredAt: today },
});

export const stepReopened = (): ActionPlanEvent => ({
  type: 'PlanStepReopened',
  data: { ...ids, stepId, reason: 'Ticked the wrong one', occurredAt: today },
});

export const reviewed = (nextReviewOn?: LocalDate): ActionPlanEvent => ({
  type: 'ActionPlanReviewed',
  data: { ...ids, note: 'Goes well', ...(nextReviewOn !== undefined && { nextReviewOn }), occurredAt: today },
});

export const completed = (): ActionPlanEvent => ({
  type: 'ActionPlanCompleted',
  data: { ...ids, note: 'Starts on Monday', occurredAt: today },
});

export const closed = (outcome = 'job-started'): ActionPlanEvent => ({
  type: 'ActionPlanClosed',
  data: { ...ids, outcome, occurredAt: today },
});

export const reopened = (reason: Protected<string> = 'The wrong plan'): ActionPlanEvent => ({
  type: 'ActionPlanReopened',
  data: { ...ids, reason, occurredAt: today },
});

export const enteredInError = (): ActionPlanEvent => ({
  type: 'ActionPlanEnteredInError',
  data: { ...ids, reason: 'Another Amina', occurredAt: today },
});
