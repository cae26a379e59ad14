import type { LocalDate } from '@alongside/kernel';
import type { FoldedEvent } from '@alongside/vault';
import type { ActionPlanEvent, actionPlanEvents } from '../../domain/action-plan/action-plan.events';
import { stepsOf } from '../../domain/action-plan/given-plan';
import { allClosed, closed, reopened, type Tasks } from './known-tasks';
import type { TaskRow } from './task.row';

type Event = FoldedEvent<ActionPlanEvent, typeof actionPlanEvents>;
type EventNamed<Type extends Event['type']> = Extract<Event, { type: Type }>;
type Worded = EventNamed<'ActionPlanDrafted' | 'ActionPlanAmended'>;
const endedWithPlan = 'ended-with-plan';

type Signature = 'claimant-signature' | 'advisor-signature';

/** Two signatures are open first. Once there are both, so are the steps and the review that were not before. */
export function planTasksAfter(tasks: Tasks, event: Event): Tasks {
  const { type, data } = event;
  const { occurredAt } = data;
  switch (type) {
    case 'ActionPlanDrafted':
    case 'ActionPlanAmended':
      return worded(tasks, event);
    case 'ActionPlanSignedByClaimant':
      return signed(tasks, 'claimant-signature', event);
    case 'ActionPlanSignedByAdvisor':
      return signed(tasks, 'advisor-signature', event);
    case 'ActionPlanSignatureWithdrawn':
      return signatureWithdrawn(tasks, event);
    case 'PlanStepDone':
    case 'PlanStepDropped':
      return closed(tasks, data.stepId, occurredAt);
    case 'PlanStepReopened':
      return reopened(tasks, data.stepId);
    case 'ActionPlanReviewed':
      return reviewed(tasks, event);
    case 'ActionPlanCompleted':
    case 'ActionPlanClosed':
      return ended(tasks, occurredAt);
    case 'ActionPlanReopened':
      return tasks.map((task) => (task.stage === endedWithPlan ? { ...task, closedOn: null, stage: null } : task));
    case 'ActionPlanEnteredInError':
      return [];
  }
}

/** What stays has its days; what is planned no more ends; what is new waits for the signatures. */
function worded(tasks: Tasks, { data }: Worded): Tasks {
  const { planId: recordId, claimantId, occurredAt, reviewOn } = data;
  const ofPlan = { recordId, sourceId: recordId, claimantId, dueOn: null, openFrom: occurredAt, closedOn: null };
  const before = new Map(tasks.map((task) => [keyOf(task), task]));
  const kept = (task: TaskRow): TaskRow => {
    const { openFrom = null, closedOn = null } = before.get(keyOf(task)) ?? {};
    return { ...task, openFrom, closedOn };
  };
  const steps = stepsOf(data).map(({ stepId, owner, dueOn }) =>
    kept({ ...ofPlan, kind: 'plan-step', sourceId: stepId, owner, dueOn }),
  );
  const review = reviewOn === undefined ? [] : [reviewTask({ ...ofPlan, dueOn: reviewOn })].map(kept);
  const now = [...steps, ...review.map((task) => ({ ...task, closedOn: null }))];
  const named = new Set(now.map(keyOf));
  const others = tasks.filter((task) => !isSignature(task) && !named.has(keyOf(task)));
  return [
    { ...ofPlan, kind: 'claimant-signature', owner: 'claimant' },
    { ...ofPlan, kind: 'advisor-signature', owner: 'advisor' },
    ...now,
    ...allClosed(others, occurredAt),
  ];
}

function signed(tasks: Tasks, kind: Signature, { data: { occurredAt } }: Event): Tasks {
  const after = tasks.map((task) => (task.kind === kind ? { ...task, closedOn: occurredAt } : task));
  const days = after.filter(isSignature).map(({ closedOn }) => closedOn);
  if (days.includes(null)) return after;
  const agreedOn = days.sort().at(-1)!;
  return after.map((task) => (task.openFrom === null ? { ...task, openFrom: agreedOn } : task));
}

/** It is to be signed again. What is not done waits for the signatures again, unless the plan was agreed as it was worded before: that goes on. */
function signatureWithdrawn(tasks: Tasks, { data }: EventNamed<'ActionPlanSignatureWithdrawn'>): Tasks {
  return tasks.map((task) => {
    if (task.kind === `${data.whose}-signature`) return { ...task, closedOn: null };
    return data.agreedBefore || isSignature(task) || task.closedOn !== null ? task : { ...task, openFrom: null };
  });
}

function reviewed(tasks: Tasks, { data }: EventNamed<'ActionPlanReviewed'>): Tasks {
  const { planId, claimantId, occurredAt, nextReviewOn } = data;
  if (nextReviewOn === undefined)
    return tasks.map((task) =>
      task.kind === 'plan-review' ? { ...task, closedOn: task.closedOn ?? occurredAt } : task,
    );
  const ids = { recordId: planId, sourceId: planId, claimantId };
  const next = reviewTask({ ...ids, dueOn: nextReviewOn, openFrom: occurredAt, closedOn: null });
  return [...tasks.filter(({ kind }) => kind !== 'plan-review'), next];
}

/** What ends with the plan comes back with it; what was not agreed waits on, and is no task before or after. */
function ended(tasks: Tasks, closedOn: LocalDate): Tasks {
  return tasks.map((task) => (task.closedOn === null ? { ...task, closedOn, stage: endedWithPlan } : task));
}

function reviewTask(task: Omit<TaskRow, 'kind' | 'owner'>): TaskRow {
  return { ...task, kind: 'plan-review', owner: 'advisor' };
}

function isSignature({ kind }: TaskRow): boolean {
  return kind === 'claimant-signature' || kind === 'advisor-signature';
}

function keyOf({ kind, sourceId }: TaskRow): string {
  return `${kind} ${sourceId}`;
}
