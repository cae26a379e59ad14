import { isUuid } from '@alongside/kernel';
import { UnstorableEvent, UnsupportedAppend } from './errors';
import {
  type Capabilities,
  maxEventBytes,
  type NewEvent,
  type StreamCheck,
  type StreamWrite,
} from './event-store.port';

/**
 * Refuses what no store takes, in the same way on each of them, before anything is sent.
 *
 * Throws `UnsupportedAppend` for an append without events, a stream or an id that stands in it twice, and several streams
 * where the store lacks the capability; `UnstorableEvent` for an event that would not come back as it went in.
 */
export function assertAppendable(
  { atomicStreams }: Capabilities,
  writes: readonly StreamWrite[],
  checks: readonly StreamCheck[],
): void {
  if (writes.length === 0 || writes.some((write) => write.events.length === 0)) {
    throw new UnsupportedAppend('an append writes one event or more to each of its streams');
  }
  if (writes.length + checks.length > 1) {
    if (!atomicStreams) throw new UnsupportedAppend('this store appends to one stream at a time');
    assertDistinct([...writes, ...checks].map(({ stream }) => stream));
  }
  for (const { events } of writes) events.forEach(assertStorable);
  if (writes.length > 1 || writes[0]!.events.length > 1) {
    assertDistinct(writes.flatMap(({ events }) => events.map(({ id }) => id)));
  }
}

function assertDistinct(names: readonly string[]): void {
  if (new Set(names).size < names.length) {
    throw new UnsupportedAppend('a stream or an event id stands twice in one append');
  }
}

function assertStorable({ id, type, data, metadata }: NewEvent): void {
  if (!isUuid(id)) throw new UnstorableEvent('the id of an event is a UUID in lower case');
  if (type === '') throw new UnstorableEvent('an event has a type');
  assertText(type);
  assertText(data);
  for (const key in metadata) {
    assertText(key);
    assertText(metadata[key]);
  }
  // UTF-8 takes at most three bytes for each UTF-16 unit, so most bodies need no counting.
  if (data.length * 3 > maxEventBytes && Buffer.byteLength(data) > maxEventBytes) {
    throw new UnstorableEvent(`the body of an event has at most ${maxEventBytes} bytes`);
  }
}

function assertText(text: unknown): void {
  if (typeof text !== 'string') throw new UnstorableEvent('type, body and metadata of an event are text');
  if (text.includes('\0')) throw new UnstorableEvent('U+0000 cannot be stored');
  if (!isWellFormed(text)) throw new UnstorableEvent('half a surrogate pair cannot be stored');
}

/** Node 20 has `isWellFormed`, the ES2023 library types do not. */
function isWellFormed(text: string): boolean {
  return (text as string & { isWellFormed(): boolean }).isWellFormed();
}
