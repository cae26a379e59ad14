import { derivedId, type CommandContext } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';
import type { GivenLog, GivenStep } from '../domain/interaction/given-log';
import type { Participant } from '../domain/interaction/interaction.events';

/** What is told of an interaction: by whoever held it, unless told, and with steps of which only those that are kept have an id. */
export interface ToldLog extends Omit<GivenLog, 'staffId' | 'participants' | 'nextSteps'> {
  readonly staffId?: Uuid;
  readonly participants?: readonly Participant[];
  readonly nextSteps?: readonly (Omit<GivenStep, 'stepId'> & { readonly stepId?: Uuid })[];
}

/** The log that a command gives; the ids of its new steps derive from the command. */
export function givenLog({ commandId, actor }: CommandContext, told: ToldLog): GivenLog {
  const { staffId = actor.personId, participants = [], nextSteps = [], ...log } = told;
  const steps = nextSteps.map((step, index) => ({
    ...step,
    stepId: step.stepId ?? derivedId(commandId, `step/${index}`),
  }));
  return { ...log, staffId, participants, nextSteps: steps };
}
