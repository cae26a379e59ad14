import { setTimeout as delay } from 'node:timers/promises';
import {
  type Appended,
  formatPosition,
  isExplicit,
  meets,
  StoreBusy,
  StoreUnavailable,
  type StreamCheck,
  type StreamName,
  type StreamWrite,
  UnsupportedAppend,
  WrongRevision,
} from '@alongside/event-store';
import type { AppendStreamState, ConsistencyCheck } from '@kurrent/kurrentdb-client';
import { type ClientError, isTooBig, revisionIn, unavailable } from './client-errors';
import type { Connection } from './connection';
import { streamRequest } from './read-requests';
import { placeOf, toClient } from './stored-event';
import type { StreamNames } from './stream-names';

export interface AppenderOptions {
  readonly connection: Connection;
  readonly names: StreamNames;
  readonly logId: string;
}

const deadlineMs = 10_000;
/** A node that was killed is back, or another leads, within seconds. */
const pausesMs: readonly number[] = [50, 200, 500, 1_000, 2_000];
const mostWaiting = 10_000;

/** Appends, and asks again where the answer did not come. */
export class Appender {
  readonly #waiting = new Set<Promise<unknown>>();

  constructor(private readonly options: AppenderOptions) {}

  append(writes: readonly StreamWrite[], checks: readonly StreamCheck[]): Promise<Appended> {
    if (this.#waiting.size >= mostWaiting) throw new StoreBusy('too many appends wait for KurrentDB');
    const append = this.#untilAnswered(writes, checks);
    const settled = append.catch(() => undefined).finally(() => this.#waiting.delete(settled));
    this.#waiting.add(settled);
    return append;
  }

  /** Resolves when no append is on its way. */
  async drained(): Promise<void> {
    await Promise.all(this.#waiting);
  }

  /**
   * In doubt it asks again with the same ids and the same explicit expected revisions, to which the server gives the first
   * answer. Never where none is explicit: the server forgets at a restart which ids it knows, and would write them twice.
   */
  async #untilAnswered(writes: readonly StreamWrite[], checks: readonly StreamCheck[]): Promise<Appended> {
    const isRepeatable = writes.every(({ expected }) => isExplicit(expected));
    for (let attempt = 0; ; attempt++) {
      if (this.options.connection.isClosed) throw new StoreUnavailable('the event store is closed');
      try {
        return await (writes.length + checks.length === 1 ? this.#one(writes[0]!) : this.#several(writes, checks));
      } catch (error) {
        const refusal = this.#refusalIn(error as ClientError, writes, checks);
        if (refusal) throw refusal;
        const pauseMs = pausesMs[attempt];
        if (!isRepeatable || pauseMs === undefined) throw unavailable(error);
        await delay(pauseMs);
      }
    }
  }

  async #one({ stream, expected, events }: StreamWrite): Promise<Appended> {
    const { connection, names } = this.options;
    const { nextExpectedRevision: revision, position } = await connection.answered(
      connection.client.appendToStream(names.stored(stream), events.map(toClient), {
        streamState: stateOf(expected),
        requiresLeader: true,
        deadline: deadlineMs,
      }),
    );
    return {
      revisions: [revision],
      position: this.#token(position?.commit ?? (await this.#placeAt(stream, revision))),
    };
  }

  async #several(writes: readonly StreamWrite[], checks: readonly StreamCheck[]): Promise<Appended> {
    const { connection, names } = this.options;
    const records = writes.flatMap(({ stream, events }) =>
      events.map((event) => ({ streamName: names.stored(stream), record: toClient(event) })),
    );
    const conditions = [...writes, ...checks]
      .filter(({ expected }) => expected !== 'any')
      .map(({ stream, expected }): ConsistencyCheck => ({
        type: 'stream_state',
        streamName: names.stored(stream),
        expectedState: stateOf(expected),
      }));
    const answer = await connection.answered(connection.client.appendRecords(records, conditions));
    const revisionOf = new Map(answer.responses.map(({ streamName, revision }) => [streamName, revision]));
    return {
      revisions: writes.map(({ stream }) => revisionOf.get(names.stored(stream))!),
      position: this.#token(answer.position),
    };
  }

  /** A server that recognises a repeat does not always tell where it stands. */
  async #placeAt(stream: StreamName, revision: bigint): Promise<bigint> {
    const { connection, names } = this.options;
    const [event] = await connection.read(streamRequest(names.stored(stream), revision, { count: 1n }));
    return placeOf(event!);
  }

  /** What an error says about the append itself; `null` where it says nothing, so that the append is in doubt. */
  #refusalIn(error: ClientError, writes: readonly StreamWrite[], checks: readonly StreamCheck[]): Error | null {
    const touched = [...writes, ...checks];
    if (error.type === 'wrong-expected-version' && touched.length === 1)
      return wrongRevision(touched[0]!, revisionIn(error.actualState));
    if (error.violations) {
      const lost = error.violations.map(({ streamName, actualState }) => {
        const one = touched.find(({ stream }) => this.options.names.stored(stream) === streamName)!;
        return wrongRevision(one, revisionIn(actualState));
      });
      // A repeat of which a part is known is told by every stream that has its part, too.
      return lost.find(({ expected, actual }) => !meets(expected, actual)) ?? lost[0]!;
    }
    if (isTooBig(error)) return new UnsupportedAppend(`the events of this append are too many bytes for the server`);
    return null;
  }

  #token(place: bigint) {
    return formatPosition(this.options.logId, place);
  }
}

function wrongRevision({ stream, expected }: StreamWrite | StreamCheck, actual: bigint | null): WrongRevision {
  return new WrongRevision(stream, expected, actual);
}

function stateOf(expected: StreamWrite['expected']): AppendStreamState {
  if (expected === 'none') return 'no_stream';
  return expected === 'exists' ? 'stream_exists' : expected;
}
