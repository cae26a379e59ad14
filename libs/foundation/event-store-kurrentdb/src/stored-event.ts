import {
  asFirstRecorded,
  BrokenLog,
  formatPosition,
  type NewEvent,
  type RecordedEvent,
  type StreamName,
} from '@alongside/event-store';
import type { Instant } from '@alongside/kernel';
import type { EventData } from '@kurrent/kurrentdb-client';
import type { ReadEvent } from './connection';

/**
 * An event as the client sends it. As JSON, for whoever looks at the server with other tools, where the client would write
 * the very same bytes; else as bytes, since a body comes back byte for byte.
 */
export function toClient({ id, type, data, metadata }: NewEvent): EventData {
  const value = jsonWithTheseBytes(data);
  return value === null
    ? {
        id,
        type,
        contentType: 'application/octet-stream',
        data: new TextEncoder().encode(data),
        metadata: { ...metadata },
      }
    : { id, type, contentType: 'application/json', data: value, metadata: { ...metadata } };
}

function jsonWithTheseBytes(text: string): Record<string, unknown> | null {
  if (!text.startsWith('{')) return null;
  try {
    const value = JSON.parse(text) as Record<string, unknown>;
    return JSON.stringify(value) === text ? value : null;
  } catch {
    return null;
  }
}

/** The name of an event's stream in the server. */
export function storedStreamOf(event: ReadEvent): string {
  return textOf(event.getStreamIdentifier()!.getStreamName_asU8());
}

export function typeOf(event: ReadEvent): string {
  return event.getMetadataMap().get('type') ?? '';
}

/** Where an event stands in the whole log; commit and prepare are one number for all that is written over gRPC. */
export function placeOf(event: ReadEvent): bigint {
  const place = BigInt(event.getPreparePosition());
  if (place >= lastPossible) throw new BrokenLog('the server tells no positions of events: it is older than 22.6');
  return place;
}

const lastPossible = 2n ** 63n - 1n;

/** An event of the log of that id, with the name that its stream has there. */
export function recordedEvent(logId: string, stream: StreamName, event: ReadEvent): RecordedEvent {
  return asFirstRecorded({
    id: event.getId()!.getString().toLowerCase(),
    type: typeOf(event),
    data: textOf(event.getData_asU8()),
    metadata: metadataOf(event),
    stream,
    revision: BigInt(event.getStreamRevision()),
    position: formatPosition(logId, placeOf(event)),
    recordedAt: createdAt(event),
  });
}

/** What the server adds where several streams were appended at once is not the event's. */
function metadataOf(event: ReadEvent): Record<string, string> {
  const text = textOf(event.getCustomMetadata_asU8());
  if (text === '') return {};
  const metadata = JSON.parse(text) as Record<string, string>;
  const own = Object.entries(metadata).filter(([key]) => !key.startsWith('$schema.'));
  return own.length === Object.keys(metadata).length ? metadata : Object.fromEntries(own);
}

/** The leader's time, which the server tells in ticks of 100 ns. */
function createdAt(event: ReadEvent): Instant {
  const ticks = BigInt(event.getMetadataMap().get('created') ?? '0');
  return new Date(Number(ticks / 10_000n)).toISOString();
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}
