import type { AnyDecider, DomainEvent } from '@alongside/kernel';
import type { StreamName } from '@alongside/event-store';
import type { Decision } from './decision';
import { IdempotencyKeyReused, refusalCodeOf } from './errors';
import type { LoadedStream, Trace } from './loaded-stream';
import type { Decided, PlannedDecision } from './pending';
import type { Asked } from './signature';
import type { View } from './view';

/** What was seen may be stale: look again. */
export class StaleView extends Error {}

/** Runs the rules; a refusal that rests on a state not read for this attempt is put aside until it is confirmed. */
export async function confirmRefusals<Result>(view: View, rules: () => Promise<Result>): Promise<Result> {
  try {
    return await rules();
  } catch (error) {
    if (refusalCodeOf(error) !== null && !view.isConfirmed) throw new StaleView();
    throw error;
  }
}

/**
 * Decides one after the other; each sees what was decided before for the same stream. What this very command wrote before a
 * crash, or before it lost a later race, stands and is not decided again.
 */
export async function decideAll(
  { commandId, fingerprint }: Asked,
  decisions: readonly PlannedDecision[],
  view: View,
): Promise<Decided[]> {
  const decided = new Map<StreamName, Decided>();
  for (const one of decisions) {
    const stream = await view.load(one);
    const trace = stream.traces.get(commandId);
    if (trace && answerReplay(trace, { fingerprint })) continue;
    if (one.done) throw new StaleView(); // it was taken back: the home stream says so by now
    const before = decided.get(stream.name) ?? { stream, decisions: [], events: [] };
    const state = fold(one.decider, stream.state, before.events);
    const events = one.decider.decide(state, one.command) as readonly DomainEvent[];
    decided.set(stream.name, {
      stream,
      decisions: [...before.decisions, one],
      events: [...before.events, ...events],
    });
  }
  return [...decided.values()];
}

/** What commands come to on one stream, one after the other. */
export function decideEach(stream: LoadedStream, commands: readonly unknown[]): readonly DomainEvent[] {
  const { decider } = stream;
  return commands.reduce<readonly DomainEvent[]>((events, command) => {
    const state = fold(decider, stream.state, events);
    return [...events, ...(decider.decide(state, command) as readonly DomainEvent[])];
  }, []);
}

/** Holds what was decided to the order: what is scarce, the home stream, what follows. */
export function assertOrder(written: readonly Decided[], home: LoadedStream): void {
  const at = written.findIndex(({ stream }) => stream.name === home.name);
  if (at < 0 || written.some((one, index) => isFollowing(one) !== index > at))
    throw new Error(`the command does not end in its home stream ${home.name}`);
}

function isFollowing({ decisions }: Pick<Decided, 'decisions'>): boolean {
  return decisions.every(({ follows = false }: Decision) => follows);
}

interface Replay {
  readonly fingerprint: string;
  /** Where it is the home stream that remembers the command. */
  readonly home?: StreamName;
}

export function answerReplay({ fingerprint: first, revision, position }: Trace, { fingerprint, home }: Replay) {
  if (first !== fingerprint) throw new IdempotencyKeyReused(home);
  return { revision, position };
}

export function answerNoOp(home: LoadedStream, view: View) {
  if (!view.isConfirmed) throw new StaleView();
  if (home.position === null) throw new Error(`nothing was decided for ${home.name}, which does not exist`);
  return { revision: home.revision, position: home.position };
}

function fold(decider: AnyDecider, state: unknown, events: readonly DomainEvent[]): unknown {
  return events.reduce<unknown>((folded, event) => decider.evolve(folded, event), state);
}
