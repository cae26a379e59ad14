import {
  BrokenLog,
  type EventFilter,
  ForeignPosition,
  formatPosition,
  matches,
  type RecordedEvent,
  type StreamName,
  StoreUnavailable,
} from '@alongside/event-store';
import type { Connection, ReadEvent } from './connection';
import type { LogIdentity } from './log-identity';
import { logRequest } from './read-requests';
import { placeOf, recordedEvent, storedStreamOf, typeOf } from './stored-event';
import type { StreamNames } from './stream-names';

export interface Stretch {
  readonly events: readonly RecordedEvent[];
  /** The place of the last event of this log that was passed, whether or not the filter let it through; `null`: there was none. */
  readonly upTo: bigint | null;
  /** Up to where the server's log was looked through: what is of others is not read again. */
  readonly scanned: bigint;
}

export interface ScanOptions {
  readonly limit: number;
  readonly filter?: EventFilter | undefined;
}

/** The most events of the server that are asked for at once where few of them are ours. */
const mostAtOnce = 4_096;

/**
 * Reads the whole log of the server in its order and picks what is of this log.
 *
 * Not filtered by the server: a filtered read tells nothing of what it passed, so a long stretch without a match would never be
 * left behind. The events of the system and of other logs are read over and dropped here.
 */
export class LogReader {
  /** The last event of this log that was met so far: a search for the head ends there. */
  #met: bigint;

  constructor(
    private readonly connection: Connection,
    private readonly names: StreamNames,
    private readonly identity: LogIdentity,
  ) {
    this.#met = identity.begin;
  }

  /** The place of the last event; that of the log's beginning where it has none yet. */
  async head(): Promise<bigint> {
    let from: bigint | 'end' = 'end';
    for (let count = 4n; ; count = count < mostAtOnce ? count * 8n : count) {
      const events: ReadEvent[] = await this.connection.read(logRequest(from, { count, backwards: true }));
      for (const event of events) {
        const place = placeOf(event);
        if (place <= this.#met) return this.#met;
        if (this.#isOurs(event)) return this.#meet(place);
        from = place;
      }
      // Before the start of the log comes what was met: an answer that ends before was cut short.
      if (BigInt(events.length) < count) throw new StoreUnavailable('KurrentDB cut its answer short');
    }
  }

  /** Throws `ForeignPosition` unless an event of the log stands there, or the log begins there. */
  async assertHeld(place: bigint): Promise<void> {
    if (place === this.identity.begin) return;
    const foreign = new ForeignPosition(formatPosition(this.identity.logId, place));
    if (place < this.identity.begin) throw foreign;
    if (place > this.#met && place > (await this.head())) throw foreign;
    const [event] = await this.connection.read(logRequest(place, { count: 1n })).catch((error: unknown) => {
      // A server may refuse to read from where no event begins; where it is merely away, the reader waits.
      if (isRefusedPlace(error)) return ['refused' as const];
      throw error;
    });
    if (event === undefined) throw new StoreUnavailable('KurrentDB cut its answer short');
    if (event === 'refused' || placeOf(event) !== place || !this.#isOurs(event)) throw foreign;
  }

  /** The next events after that place, as far as the log goes: `limit` at most, before filtering. */
  async scan(after: bigint, { limit, filter }: ScanOptions): Promise<Stretch> {
    const events: RecordedEvent[] = [];
    let [passed, scanned, upTo]: [number, bigint, bigint | null] = [0, after, null];
    for (let count = limit; ; count = Math.min(Math.max(limit - passed, count * 2), mostAtOnce)) {
      const { found, isEnd } = await this.#after(scanned, count);
      for (const event of found) {
        if (passed === limit) return { events, upTo, scanned };
        scanned = placeOf(event);
        const stream = this.#streamOf(event);
        if (stream === null) continue;
        passed++;
        upTo = this.#meet(scanned);
        if (matches(filter, { stream, type: typeOf(event) }))
          events.push(recordedEvent(this.identity.logId, stream, event));
      }
      if (isEnd || passed === limit) return { events, upTo, scanned };
    }
  }

  async #after(place: bigint, count: number): Promise<{ found: ReadEvent[]; isEnd: boolean }> {
    const asked = BigInt(count) + 1n; // the one at that place comes along
    const events = await this.connection.read(logRequest(place, { count: asked }));
    let last = -1n;
    for (const event of events) {
      const at = placeOf(event);
      if (at <= last) throw new BrokenLog(`an event at ${at} stands behind one at ${last}: reading halts`);
      last = at;
    }
    return { found: events.filter((event) => placeOf(event) > place), isEnd: BigInt(events.length) < asked };
  }

  /** The name that an event's stream has in this log; `null` for what is none of its events. */
  #streamOf(event: ReadEvent): StreamName | null {
    return typeOf(event).startsWith('$') ? null : this.names.own(storedStreamOf(event));
  }

  #isOurs(event: ReadEvent): boolean {
    return this.#streamOf(event) !== null;
  }

  #meet(place: bigint): bigint {
    if (place > this.#met) this.#met = place;
    return place;
  }
}

function isRefusedPlace(error: unknown): boolean {
  if (!(error instanceof StoreUnavailable)) return false;
  const { type, code } = (error.cause ?? {}) as { type?: string; code?: number };
  return type === 'unknown' || code === 3 || code === 2;
}
