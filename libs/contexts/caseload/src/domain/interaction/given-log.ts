import type { InteractionLog, NextStep } from './interaction.events';

/** A next step with its words. */
export interface GivenStep extends NextStep {
  readonly words: string;
}

/** What is told of an interaction. */
export interface GivenLog extends Omit<InteractionLog, 'language' | 'interpreterUsed' | 'summary' | 'nextStepWords'> {
  readonly language?: string;
  readonly interpreterUsed?: boolean;
  readonly summary?: string;
  readonly nextSteps: readonly GivenStep[];
}

/** What stands with the log's words apart, under which they are sealed. */
export function logOf({ nextSteps, ...log }: GivenLog): InteractionLog {
  const steps = nextSteps.map(({ words: _, ...step }) => step);
  if (steps.length === 0) return { ...log, nextSteps: steps };
  const nextStepWords = Object.fromEntries(nextSteps.map(({ stepId, words }) => [stepId, words]));
  return { ...log, nextSteps: steps, nextStepWords };
}
