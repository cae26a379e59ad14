import type { DomainEvent } from './event';
import type { EventDefinitions } from './privacy';

/**
 * The rules of one kind of stream as pure functions over plain data.
 *
 * `decide` answers the events that a command causes: none when there is nothing to do, a thrown `DomainError` when a rule
 * refuses it. `evolve` never refuses. Time, ids and looked-up facts arrive in the command.
 */
export interface Decider<State, Command, Event extends DomainEvent> {
  /** camelCase and without a dash: a stream is `<category>-<uuid>`. */
  readonly category: string;
  readonly events: EventDefinitions<Event>;
  readonly initialState: State;
  readonly decide: (state: State, command: Command) => readonly Event[];
  readonly evolve: (state: State, event: Event) => State;
}

/** Any decider, where its own types do not matter. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- State and Command stand in both input and output positions
export type AnyDecider = Decider<any, any, any>;
