import type { AnyDecider, DomainEvent, Uuid } from '@alongside/kernel';
import type { Position, RecordedEvent, StreamName } from '@alongside/event-store';

/**
 * The type of a mark that is no fact of the domain and that no fold knows: in a home stream, that a half-done command is given
 * up; elsewhere, that there was nothing left of it to take back.
 */
export const abandonedType = 'CommandAbandoned';

/** What a command left in a stream: where its last event there stands. */
export interface Trace {
  readonly fingerprint: string;
  readonly revision: bigint;
  readonly position: Position;
  /** How often the command had been abandoned before it wrote this. */
  readonly round: number;
}

/** That a command was taken back in this stream, or, in its home stream, given up. */
export interface Undone {
  readonly round: number;
  /** The code of what refused it. */
  readonly refusal: string;
}

/** A stream folded up to a revision, with the traces of the commands that wrote it. */
export interface LoadedStream {
  readonly decider: AnyDecider;
  readonly name: StreamName;
  readonly state: unknown;
  /** -1 where there is no such stream. */
  readonly revision: bigint;
  /** That of its last event of the domain: what read models show. */
  readonly shown: bigint;
  readonly position: Position | null;
  readonly traces: ReadonlyMap<Uuid, Trace>;
  readonly undone: ReadonlyMap<Uuid, Undone>;
  /** Characters of the stored data from which it was folded: in general no less than what the state holds. */
  readonly length: number;
  /** Whether it was read for this very attempt: a refusal or a no-op may not rest on anything else. */
  readonly confirmed: boolean;
}

const nothingUndone: ReadonlyMap<Uuid, Undone> = new Map();

export function emptyStream(decider: AnyDecider, name: StreamName): LoadedStream {
  const state = decider.initialState as unknown;
  const nowhere = { revision: -1n, shown: -1n, position: null, length: 0 };
  return { decider, name, state, ...nowhere, traces: new Map(), undone: nothingUndone, confirmed: false };
}

/** The round in which a command is tried now: 0 unless it was abandoned in this home stream before. */
export function roundIn(home: LoadedStream, commandId: Uuid): number {
  return (home.undone.get(commandId)?.round ?? -1) + 1;
}

type Stored = Pick<RecordedEvent, 'type' | 'data' | 'metadata' | 'revision' | 'position'>;

/** The stream after further events, given both as stored and in the words of the domain. */
export function advance(
  stream: LoadedStream,
  recorded: readonly Stored[],
  events: readonly DomainEvent[],
): LoadedStream {
  const last = recorded.at(-1);
  if (!last) return { ...stream, confirmed: true };
  const state = events.reduce<unknown>((folded, event) => stream.decider.evolve(folded, event), stream.state);
  const shown = recorded.findLast(({ type }) => type !== abandonedType)?.revision ?? stream.shown;
  const { revision, position } = last;
  const length = recorded.reduce((sum, { data }) => sum + data.length, stream.length);
  return { ...stream, state, revision, shown, position, length, ...withSignatures(stream, recorded), confirmed: true };
}

function withSignatures(stream: LoadedStream, recorded: readonly Stored[]): Pick<LoadedStream, 'traces' | 'undone'> {
  const traces = new Map(stream.traces);
  let undone = stream.undone;
  for (const { metadata, revision, position } of recorded) {
    const { commandId, fingerprint, undoes, refusal = '', round = '0' } = metadata;
    if (!commandId || !fingerprint) continue;
    if (undoes === undefined) traces.set(commandId, { fingerprint, revision, position, round: Number(round) });
    else {
      traces.delete(commandId);
      undone = new Map(undone).set(commandId, { round: Number(undoes), refusal });
    }
  }
  return { traces, undone };
}
