import { DomainError, type LocalDate, type Uuid } from '@alongside/kernel';
import type { PlanContent, PlanGoal, PlanStep } from './action-plan.events';

export interface GivenPlanStep extends PlanStep {
  readonly words: string;
}

export interface GivenGoal extends Omit<PlanGoal, 'steps'> {
  readonly words: string;
  readonly steps: readonly GivenPlanStep[];
}

/** What is planned, its words in their places. */
export interface GivenPlan {
  readonly goals: readonly GivenGoal[];
  readonly reviewOn?: LocalDate;
}

/** The plan with its words apart, under which they are sealed. Refuses an id that stands twice (`caseload/plan-item-repeated`). */
export function contentOf({ goals, reviewOn }: GivenPlan): PlanContent {
  const words = goals.flatMap((goal) => [
    [goal.goalId, goal.words] as const,
    ...goal.steps.map((step) => [step.stepId, step.words] as const),
  ]);
  if (new Set(words.map(([id]) => id)).size < words.length)
    throw new DomainError('caseload/plan-item-repeated', 'invalid', 'A goal or step stands in the plan twice.');
  const bare = goals.map(({ goalId, steps }) => ({ goalId, steps: steps.map(({ words: _, ...step }) => step) }));
  return { goals: bare, words: Object.fromEntries(words), ...(reviewOn !== undefined && { reviewOn }) };
}

export function stepsOf({ goals }: Pick<PlanContent, 'goals'>): readonly PlanStep[] {
  return goals.flatMap(({ steps }) => steps);
}

/** The ids of goals and steps. */
export function itemsOf({ goals }: PlanContent): readonly Uuid[] {
  return goals.flatMap(({ goalId, steps }) => [goalId, ...steps.map(({ stepId }) => stepId)]);
}
