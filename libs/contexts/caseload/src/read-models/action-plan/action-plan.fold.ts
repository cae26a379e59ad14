import type { Fold } from '@alongside/projections';
import { type FoldedEvent, wordsOf } from '@alongside/vault';
import type { ActionPlanEvent, actionPlanEvents } from '../../domain/action-plan/action-plan.events';
import type { ActionPlanStanding } from './action-plan.record';
import { ActionPlanRow, type GoalPlanned, type StepPlanned } from './action-plan.row';

type Event = FoldedEvent<ActionPlanEvent, typeof actionPlanEvents>;
type EventNamed<Type extends Event['type']> = Extract<Event, { type: Type }>;

const categoryPrefix = 'actionPlan-';

/** The action plans, each by itself. What is coded stays sealed as well: no list goes by it. */
export const actionPlanFold: Fold<{ actionPlan: ActionPlanRow }, Event> = {
  name: 'caseload.action_plan_v2',
  tables: { actionPlan: ActionPlanRow },
  key: 'planId',
  keys: ({ stream, data }) => (stream.startsWith(categoryPrefix) ? [data.planId] : []),
  evolve: ({ actionPlan: [row] }, event) => {
    const evolved = row ? changed(row, event) : drafted(event);
    return { actionPlan: evolved ? [{ ...evolved, revision: event.revision }] : [] };
  },
};

const unsigned = { claimantSignature: null, advisorSignature: null };
const nothingTold = {
  goals: [],
  words: null,
  reviewOn: null,
  ...unsigned,
  agreedOn: null,
  lastReview: null,
  ending: null,
};

function drafted(event: Event): ActionPlanRow | undefined {
  if (event.type !== 'ActionPlanDrafted') return undefined;
  const { planId, claimantId, advisorId, occurredAt: on } = event.data;
  const ids = { planId, claimantId, advisorId };
  return worded({ ...ids, revision: 0, state: 'drafted', draftedOn: on, wordedOn: on, ...nothingTold }, event);
}

function changed(row: ActionPlanRow, event: Event): ActionPlanRow {
  const { type, data } = event;
  const on = data.occurredAt;
  switch (type) {
    case 'ActionPlanDrafted':
      return row;
    case 'ActionPlanAmended':
      return worded({ ...row, ...unsigned, state: row.agreedOn === null ? 'drafted' : 'amended' }, event);
    case 'ActionPlanSignedByClaimant':
      return signed({ ...row, claimantSignature: { on, means: data.means, words: wordsOf(event) } });
    case 'ActionPlanSignedByAdvisor':
      return signed({ ...row, advisorSignature: { on, advisorId: data.advisorId } });
    case 'ActionPlanSignatureWithdrawn':
      return signatureWithdrawn(row, event);
    case 'PlanStepDone':
    case 'PlanStepDropped':
    case 'PlanStepReopened':
      return { ...row, goals: row.goals.map((goal) => goalAfter(goal, event)) };
    case 'ActionPlanReviewed':
      return { ...row, reviewOn: data.nextReviewOn ?? null, lastReview: { on, words: wordsOf(event) } };
    case 'ActionPlanCompleted':
      return { ...row, state: 'completed', ending: { on, outcome: null, words: wordsOf(event) } };
    case 'ActionPlanClosed':
      return { ...row, state: 'closed', ending: { on, outcome: data.outcome, words: wordsOf(event) } };
    case 'ActionPlanReopened':
      return { ...row, state: standingOf(row), ending: null };
    case 'ActionPlanEnteredInError':
      return { ...row, state: 'entered-in-error', ...nothingTold };
  }
}

function worded(row: ActionPlanRow, event: EventNamed<'ActionPlanDrafted' | 'ActionPlanAmended'>): ActionPlanRow {
  const { goals, reviewOn = null, occurredAt: wordedOn } = event.data;
  const before = new Map(row.goals.flatMap(({ steps }) => steps.map((step) => [step.stepId, step])));
  const planned = goals.map(({ goalId, steps }): GoalPlanned => {
    const withStates = steps.map(({ stepId, owner, dueOn }): StepPlanned => {
      const { state, closedOn, dropped } = before.get(stepId) ?? { state: 'open', closedOn: null, dropped: null };
      return { stepId, owner, dueOn, state, closedOn, dropped };
    });
    return { goalId, steps: withStates };
  });
  return { ...row, wordedOn, goals: planned, words: wordsOf(event), reviewOn };
}

/** On the day of the later signature, whichever was told last. */
function signed(row: ActionPlanRow): ActionPlanRow {
  const { claimantSignature, advisorSignature } = row;
  if (claimantSignature === null || advisorSignature === null) return row;
  const [, later] = [claimantSignature.on, advisorSignature.on].sort();
  return { ...row, state: 'active', agreedOn: row.agreedOn ?? later! };
}

/**
 * As at a day before an amendment the signatures are others. As at a day when the plan had ended, it had: it was reopened later, so that the signature
 * could be withdrawn.
 */
function signatureWithdrawn(row: ActionPlanRow, { data }: EventNamed<'ActionPlanSignatureWithdrawn'>): ActionPlanRow {
  if (data.wordedOn !== row.wordedOn) return row;
  const signature = data.whose === 'claimant' ? { claimantSignature: null } : { advisorSignature: null };
  const without = { ...row, ...signature, agreedOn: data.agreedBefore ? row.agreedOn : null };
  return { ...without, state: row.ending === null ? standingOf(without) : row.state };
}

/** How a plan stands that has not ended. */
function standingOf({ claimantSignature, advisorSignature, agreedOn }: ActionPlanRow): ActionPlanStanding {
  if (agreedOn === null) return 'drafted';
  return claimantSignature === null || advisorSignature === null ? 'amended' : 'active';
}

type StepEvent = EventNamed<'PlanStepDone' | 'PlanStepDropped' | 'PlanStepReopened'>;

function goalAfter(goal: GoalPlanned, event: StepEvent): GoalPlanned {
  return { ...goal, steps: goal.steps.map((step) => stepAfter(step, event)) };
}

function stepAfter(step: StepPlanned, event: StepEvent): StepPlanned {
  const { stepId, occurredAt: closedOn } = event.data;
  if (step.stepId !== stepId) return step;
  if (event.type === 'PlanStepReopened') return { ...step, state: 'open', closedOn: null, dropped: null };
  if (event.type === 'PlanStepDone') return { ...step, state: 'done', closedOn };
  return { ...step, state: 'dropped', closedOn, dropped: wordsOf(event) };
}
