import { derivedId } from '@alongside/commands';
import type { LocalDate, Uuid } from '@alongside/kernel';
import type { GivenGoal, GivenPlan, GivenPlanStep } from '../domain/action-plan/given-plan';

/** What is planned, in which only those goals and steps that stay have an id. */
export interface ToldPlan {
  readonly goals: readonly (Omit<GivenGoal, 'goalId' | 'steps'> & {
    readonly goalId?: Uuid;
    readonly steps: readonly (Omit<GivenPlanStep, 'stepId'> & { readonly stepId?: Uuid })[];
  })[];
  readonly reviewOn?: LocalDate;
}

/** The plan that a command gives; the ids of what is new derive from the command. */
export function planned(commandId: Uuid, { goals, reviewOn }: ToldPlan): GivenPlan {
  const given = goals.map(({ goalId, words, steps }, at) => ({
    goalId: goalId ?? derivedId(commandId, `goal/${at}`),
    words,
    steps: steps.map((step, index) => ({
      ...step,
      stepId: step.stepId ?? derivedId(commandId, `goal/${at}/step/${index}`),
    })),
  }));
  return { goals: given, ...(reviewOn !== undefined && { reviewOn }) };
}

/** The goals and steps that are said to stay. */
export function keptIn({ goals }: ToldPlan): readonly Uuid[] {
  const ids = goals.flatMap(({ goalId, steps }) => [goalId, ...steps.map(({ stepId }) => stepId)]);
  return ids.filter((id) => id !== undefined);
}
