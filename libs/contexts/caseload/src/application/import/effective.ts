import type { Decider, DomainEvent } from '@alongside/kernel';
import { isAlreadySo } from '../../domain/on-record';

/**
 * Those of the commands that change something, each decided after the ones before: what is so already is so, for whatever reason the
 * record has. Throws what refuses one of them.
 */
export function effective<State, Command, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  state: State,
  commands: readonly Command[],
): readonly Command[] {
  let now = state;
  return commands.filter((command) => {
    const events = decided(() => decider.decide(now, command));
    now = events.reduce<State>((folded, event) => decider.evolve(folded, event), now);
    return events.length > 0;
  });
}

function decided<Event>(decide: () => readonly Event[]): readonly Event[] {
  try {
    return decide();
  } catch (error) {
    if (isAlreadySo(error)) return [];
    throw error;
  }
}
