import type { Decider, DomainEvent } from '@alongside/kernel';

/** Those of the commands that change something, each decided after the ones before. Throws what refuses one of them. */
export function effective<State, Command, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  state: State,
  commands: readonly Command[],
): readonly Command[] {
  let now = state;
  return commands.filter((command) => {
    const events = decider.decide(now, command);
    now = events.reduce<State>((folded, event) => decider.evolve(folded, event), now);
    return events.length > 0;
  });
}
