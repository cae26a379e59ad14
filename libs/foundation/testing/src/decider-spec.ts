import { DomainError, type Decider, type DomainEvent } from '@alongside/kernel';

interface Outcome<Event> {
  /** Exactly these events, in this order. */
  then(...expected: Event[]): void;
  thenNothing(): void;
  thenRefuses(code: string): void;
}

interface Given<Command, Event> {
  when(command: Command): Outcome<Event>;
}

/** Specifies a decider by example: `given(...events).when(command).then(...events)`. Inputs are frozen, answers are folded. */
export function deciderSpec<State, Command, Event extends DomainEvent>(decider: Decider<State, Command, Event>) {
  return {
    given(...past: readonly Event[]): Given<Command, Event> {
      const fold = (state: State, event: Event) => frozen(decider.evolve(state, frozen(event)));
      const state = past.reduce(fold, frozen(decider.initialState));
      return {
        when(command) {
          const outcome = attempt(() => decider.decide(state, frozen(command)));
          if (outcome.events) outcome.events.reduce(fold, state);
          return {
            then: (...expected) => expect(outcome).toStrictEqual({ events: expected }),
            thenNothing: () => expect(outcome).toStrictEqual({ events: [] }),
            thenRefuses: (code) => expect(outcome).toStrictEqual({ refusal: code }),
          };
        },
      };
    },
  };
}

function attempt<Event>(decide: () => readonly Event[]): { events?: readonly Event[]; refusal?: string } {
  try {
    return { events: decide() };
  } catch (error) {
    if (error instanceof DomainError) return { refusal: error.code };
    throw error;
  }
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
