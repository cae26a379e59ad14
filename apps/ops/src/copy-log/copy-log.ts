import { createHash } from 'node:crypto';
import {
  asCopy,
  type EventStore,
  type LogPage,
  type Position,
  type RecordedEvent,
  type StreamWrite,
} from '@alongside/event-store';

export interface CopyOptions {
  readonly from: EventStore;
  readonly to: EventStore;
  /** Hears of each event of the source, whether it had to be copied or was there. */
  readonly onEvent?: (event: RecordedEvent) => void;
}

export interface Copied {
  readonly copied: number;
  readonly alreadyThere: number;
  /** Of both logs, over stream, revision, id, type, body, time and metadata of each event in their order. */
  readonly digest: string;
}

/** What stands in the target is no beginning of the source. */
export class NotACopy extends Error {
  constructor(at: string) {
    super(`the log to copy to is no copy of the other one: they differ at ${at}`);
    this.name = 'NotACopy';
  }
}

/** The most that goes into one append: no store takes less than these bytes at once. */
const most = { events: 200, bytes: 900_000 };

/**
 * Copies a log event by event, in its order and with its times, and verifies it by reading both again.
 *
 * What an earlier run copied is compared and gone past, so that it can be repeated until nothing is left. Nobody else may write to
 * the target; what is written to the source meanwhile is copied too, up to where it was met last. Throws `NotACopy`.
 */
export async function copyLog({ from, to, onEvent }: CopyOptions): Promise<Copied> {
  const there = eventsOf(to);
  let [alreadyThere, copied] = [0, 0];
  const batch = new Batch(to);
  for await (const event of eventsOf(from)) {
    onEvent?.(event);
    const next = copied > 0 ? undefined : (await there.next()).value;
    if (next) {
      if (lineOf(next) !== lineOf(event)) throw new NotACopy(`${event.stream}, revision ${event.revision}`);
      alreadyThere++;
    } else {
      await batch.add(event);
      copied++;
    }
  }
  await batch.flush();
  if (copied === 0 && !(await there.next()).done) throw new NotACopy('its end: it has more events');
  const events = alreadyThere + copied;
  const [source, target] = [await digestOf(from, events), await digestOf(to, events)];
  if (source !== target) throw new NotACopy('a second look');
  return { copied, alreadyThere, digest: target };
}

/** Events that go together: one append where the store takes several streams, else one for each stretch of a stream. */
class Batch {
  private events: RecordedEvent[] = [];
  private bytes = 0;

  constructor(private readonly store: EventStore) {}

  async add(event: RecordedEvent): Promise<void> {
    const bytes = Buffer.byteLength(event.data) + 1_000;
    if (this.isFullWith(event, bytes)) await this.flush();
    this.events.push(event);
    this.bytes += bytes;
  }

  async flush(): Promise<void> {
    const events = this.events;
    this.events = [];
    this.bytes = 0;
    if (events.length > 0) await this.store.append(writesOf(events));
  }

  /** A stream that comes again after another one would be moved forward in the order of the log. */
  private isFullWith({ stream }: RecordedEvent, bytes: number): boolean {
    if (this.events.length >= most.events || this.bytes + bytes > most.bytes) return true;
    const isNext = this.events.at(-1)?.stream === stream;
    if (isNext || this.events.length === 0) return false;
    return !this.store.capabilities.atomicStreams || this.events.some((event) => event.stream === stream);
  }
}

function writesOf(events: readonly RecordedEvent[]): StreamWrite[] {
  const streams = new Map<string, RecordedEvent[]>();
  for (const event of events) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  return [...streams].map(([stream, own]) => ({
    stream,
    expected: own[0]!.revision === 0n ? 'none' : own[0]!.revision - 1n,
    events: own.map(asCopy),
  }));
}

async function* eventsOf(store: EventStore): AsyncGenerator<RecordedEvent, undefined, undefined> {
  for (let after: Position | null = null; ;) {
    const head = await store.head();
    if (head === null || (after !== null && store.compare(after, head) >= 0)) return;
    const page: LogPage = await store.readAll(after, { limit: 1_000 });
    yield* page.events;
    after = page.position;
  }
}

async function digestOf(store: EventStore, events: number): Promise<string> {
  const hash = createHash('sha256');
  let left = events;
  for await (const event of eventsOf(store)) {
    if (left-- === 0) break;
    hash.update(lineOf(event));
  }
  return left > 0 ? `only ${events - left} events` : hash.digest('hex');
}

function lineOf({ stream, revision, id, type, data, recordedAt, metadata }: RecordedEvent): string {
  const entries = Object.entries(metadata).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify([stream, String(revision), id, type, data, recordedAt, entries])}\n`;
}
