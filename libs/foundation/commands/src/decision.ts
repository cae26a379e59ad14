import type { AnyDecider, Decider, DomainEvent, Uuid } from '@alongside/kernel';
import type { StreamName } from '@alongside/event-store';

export interface StreamOf {
  readonly decider: AnyDecider;
  readonly id: Uuid;
  /**
   * The id derives from this very command: the stream is new unless this is a replay, so it is not read first. Only for plans
   * that decide the same events again whatever happened since: a replay's answer comes from the store then.
   */
  readonly isNew?: boolean;
}

/** One decision of a command: the command for one stream of one decider. As plain JSON, so that another process can finish it. */
export interface Decision extends StreamOf {
  readonly command: unknown;
  /**
   * Takes the decision back, where one stream at a time is appended and a rule refuses a later one. It is never refused itself.
   * A decision without it stands.
   */
  readonly undo?: unknown;
  /** It comes after the home stream, and nothing may refuse it. */
  readonly follows?: boolean;
}

export function decision<State, Command, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  id: Uuid,
  command: Command,
): Decision {
  return { decider, id, command };
}

/** A decision for a stream whose id derives from this very command. */
export function firstDecision<State, Command, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  id: Uuid,
  command: Command,
): Decision {
  return { decider, id, command, isNew: true };
}

/** A decision for what is scarce, and the command by which it is given back should a later decision be refused. */
export function undoableDecision<State, Command, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  id: Uuid,
  { command, undo }: { readonly command: Command; readonly undo: Command },
): Decision {
  return { decider, id, command, undo };
}

/** A decision that comes after the home stream: nothing may refuse it. */
export function followingDecision<State, Command, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  id: Uuid,
  command: Command,
): Decision {
  return { decider, id, command, follows: true };
}

/** The state of a stream that a plan looks at. It is held to that revision while the command is appended. */
export type Look = <State, Command, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  id: Uuid,
) => Promise<State>;

/**
 * A command over several streams: the stream of what is scarce first, then the home stream, then what follows from it. The home
 * stream is one that the command always writes, and where a replay is recognised.
 */
export interface CompoundCommand {
  readonly home: StreamOf;
  /**
   * Called again after each lost race, and by a retry: where the store appends one stream at a time, the streams may then have
   * what this command already wrote there, which is not decided again. A plan that chooses must choose the same again.
   * Further decisions for a stream see what the ones before decided.
   */
  readonly plan: (look: Look) => Promise<readonly Decision[]> | readonly Decision[];
}

export function nameOf({ decider, id }: StreamOf): StreamName {
  return `${decider.category}-${id}`;
}
