import { asFirstRecorded, formatPosition, type RecordedEvent } from '@alongside/event-store';
import type { Instant } from '@alongside/kernel';
import type { TextRow } from './link';

/** The columns that `recordedEvent` takes, in its order. */
export const eventColumns = ['position', 'revision', 'recorded_at', 'id', 'stream', 'type', 'data', 'metadata']
  .map((column) => `e.${column}`)
  .join(', ');

export function recordedEvent(logId: string, row: TextRow): RecordedEvent {
  const [position, revision, recordedAt, id, stream, type, data, metadata] = row as readonly string[];
  return asFirstRecorded({
    id: id!,
    type: type!,
    data: data!,
    metadata: JSON.parse(metadata!) as Record<string, string>,
    stream: stream!,
    revision: BigInt(revision!),
    position: formatPosition(logId, BigInt(position!)),
    recordedAt: instant(recordedAt!),
  });
}

/** `2026-11-22 03:11:29.1+00`, as PostgreSQL writes it, as an `Instant`. */
export function instant(text: string): Instant {
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, -3).padEnd(3, '0')}Z`;
}
