import { randomUUID } from 'node:crypto';
import type { Instant } from '@alongside/kernel';
import { assertAppendable } from './append-rules';
import { asFirstRecorded } from './copied-event';
import { ForeignPosition, StoreUnavailable, WrongRevision } from './errors';
import type {
  Appended,
  Capabilities,
  EventFilter,
  EventStore,
  LogPage,
  Position,
  ReadOptions,
  RecordedEvent,
  StreamCheck,
  StreamName,
  StreamWrite,
} from './event-store.port';
import { firstRevision, isExplicit, meets } from './expected-revision';
import { matches } from './filter';
import { formatPosition, parsePosition } from './log-position';
import { WakeUp } from './wake-up';

export interface InMemoryOptions {
  /** Off: refuses several streams in one append, as a store without that capability does. */
  readonly atomicStreams?: boolean;
  /** Milliseconds since 1970; by default the system's clock. */
  readonly now?: () => number;
}

/** The executable model of the port: one array, obviously right, as fast as need be in tests. Nothing outlives the process. */
export class InMemoryEventStore implements EventStore {
  readonly capabilities: Capabilities;
  readonly #logId = randomUUID();
  readonly #log: RecordedEvent[] = [];
  readonly #streams = new Map<StreamName, RecordedEvent[]>();
  readonly #ids = new Set<string>();
  readonly #wakeUp = new WakeUp();
  readonly #now: () => number;
  #last: Instant = '';
  #closed = false;

  constructor({ atomicStreams = true, now = Date.now }: InMemoryOptions = {}) {
    this.capabilities = { atomicStreams };
    this.#now = now;
  }

  async append(writes: readonly StreamWrite[], checks: readonly StreamCheck[] = []): Promise<Appended> {
    assertAppendable(this.capabilities, writes, checks);
    this.#assertOpen();
    const first = this.#firstAnswer(writes);
    if (first) return first;
    for (const { stream, expected } of [...writes, ...checks]) {
      const actual = this.#lastRevision(stream);
      if (!meets(expected, actual)) throw new WrongRevision(stream, expected, actual);
    }
    for (const { stream, expected, events } of writes) {
      if (events.some(({ id }) => this.#ids.has(id))) {
        throw new WrongRevision(stream, expected, this.#lastRevision(stream));
      }
    }
    const recordedAt = this.#nextInstant();
    for (const write of writes) this.#record(write, recordedAt);
    this.#wakeUp.wake();
    return {
      revisions: writes.map(({ stream }) => this.#lastRevision(stream)!),
      position: this.#log.at(-1)!.position,
    };
  }

  async read(stream: StreamName, { from, direction = 'forwards', limit }: ReadOptions = {}): Promise<RecordedEvent[]> {
    this.#assertOpen();
    const events = this.#streams.get(stream) ?? [];
    const selected =
      direction === 'forwards'
        ? events.filter(({ revision }) => revision >= (from ?? 0n))
        : events.filter(({ revision }) => from === undefined || revision <= from).reverse();
    return selected.slice(0, limit);
  }

  async readAll(after: Position | null, { filter, limit }: { filter?: EventFilter; limit: number }): Promise<LogPage> {
    this.#assertOpen();
    const from = after === null ? 0 : this.#index(after);
    const passed = this.#log.slice(from, from + limit);
    return {
      events: passed.filter((event) => matches(filter, event)),
      position: passed.at(-1)?.position ?? formatPosition(this.#logId, BigInt(from)),
    };
  }

  async *subscribeAll(
    after: Position | null,
    { filter, batch = 1000, signal }: { filter?: EventFilter; batch?: number; signal: AbortSignal },
  ): AsyncGenerator<LogPage, void, undefined> {
    let position = after ?? formatPosition(this.#logId, 0n);
    while (!signal.aborted && !this.#closed) {
      const seen = this.#wakeUp.count;
      const page = await this.readAll(position, { filter, limit: batch });
      if (page.position === position) {
        await this.#wakeUp.sleep(seen, signal);
      } else {
        position = page.position;
        yield page;
      }
    }
  }

  async head(): Promise<Position | null> {
    this.#assertOpen();
    return this.#log.at(-1)?.position ?? null;
  }

  compare(a: Position, b: Position): number {
    return Number(parsePosition(this.#logId, a) - parsePosition(this.#logId, b));
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#wakeUp.wake();
  }

  #firstAnswer(writes: readonly StreamWrite[]): Appended | null {
    const lastOfEach: RecordedEvent[] = [];
    for (const { stream, expected, events } of writes) {
      if (!isExplicit(expected)) return null;
      const first = Number(firstRevision(expected));
      const recorded = this.#streams.get(stream)?.slice(first, first + events.length) ?? [];
      if (!events.every(({ id }, index) => recorded[index]?.id === id)) return null;
      lastOfEach.push(recorded.at(-1)!);
    }
    return { revisions: lastOfEach.map(({ revision }) => revision), position: lastOfEach.at(-1)!.position };
  }

  #record({ stream, events }: StreamWrite, recordedAt: Instant): void {
    const recorded = this.#streams.get(stream) ?? [];
    this.#streams.set(stream, recorded);
    for (const { id, type, data, metadata } of events) {
      const revision = BigInt(recorded.length);
      const position = formatPosition(this.#logId, BigInt(this.#log.length + 1));
      const written = { id, type, data, metadata: { ...metadata }, stream, revision, position, recordedAt };
      const event = asFirstRecorded(written);
      recorded.push(event);
      this.#log.push(event);
      this.#ids.add(id);
    }
  }

  #lastRevision(stream: StreamName): bigint | null {
    return this.#streams.get(stream)?.at(-1)?.revision ?? null;
  }

  #nextInstant(): Instant {
    const now = new Date(this.#now()).toISOString();
    return (this.#last = now > this.#last ? now : this.#last);
  }

  #index(position: Position): number {
    const index = Number(parsePosition(this.#logId, position));
    if (index > this.#log.length) throw new ForeignPosition(position);
    return index;
  }

  #assertOpen(): void {
    if (this.#closed) throw new StoreUnavailable('the event store is closed');
  }
}
