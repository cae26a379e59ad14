import type { AnyDecider, DomainEvent, Uuid } from '@alongside/kernel';
import type { Position, RecordedEvent, StreamName } from '@alongside/event-store';

/** What a command left in a stream: where its last event there stands. */
export interface Trace {
  readonly fingerprint: string;
  readonly revision: bigint;
  readonly position: Position;
}

/** A stream folded up to a revision, with the traces of the commands that wrote it. */
export interface LoadedStream {
  readonly decider: AnyDecider;
  readonly name: StreamName;
  readonly state: unknown;
  /** -1 where there is no such stream. */
  readonly revision: bigint;
  readonly position: Position | null;
  readonly traces: ReadonlyMap<Uuid, Trace>;
  /** Whether it was read for this very attempt: a refusal or a no-op may not rest on anything else. */
  readonly confirmed: boolean;
}

export function emptyStream(decider: AnyDecider, name: StreamName): LoadedStream {
  const state = decider.initialState as unknown;
  return { decider, name, state, revision: -1n, position: null, traces: new Map(), confirmed: false };
}

/** The stream after further events, given both as stored and in the words of the domain. */
export function advance(
  stream: LoadedStream,
  recorded: readonly Pick<RecordedEvent, 'metadata' | 'revision' | 'position'>[],
  events: readonly DomainEvent[],
): LoadedStream {
  const last = recorded.at(-1);
  if (!last) return { ...stream, confirmed: true };
  const traces = new Map(stream.traces);
  for (const { metadata, revision, position } of recorded) {
    const { commandId, fingerprint } = metadata;
    if (commandId && fingerprint) traces.set(commandId, { fingerprint, revision, position });
  }
  const state = events.reduce<unknown>((folded, event) => stream.decider.evolve(folded, event), stream.state);
  return { ...stream, state, revision: last.revision, position: last.position, traces, confirmed: true };
}
