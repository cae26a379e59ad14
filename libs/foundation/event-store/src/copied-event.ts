import type { NewEvent, RecordedEvent } from './event-store.port';

/** In the metadata of an event that was copied from another log: when that one recorded it. Readers do not get it. */
export const copiedRecordedAt = 'copiedRecordedAt';

/** An event as it goes into another log, which keeps when it was recorded. */
export function asCopy({ id, type, data, metadata, recordedAt }: RecordedEvent): NewEvent {
  return { id, type, data, metadata: { ...metadata, [copiedRecordedAt]: recordedAt } };
}

/** An event as readers get it from its store: a copied one as its first log had it. */
export function asFirstRecorded(event: RecordedEvent): RecordedEvent {
  if (event.metadata[copiedRecordedAt] === undefined) return event;
  const { [copiedRecordedAt]: recordedAt, ...metadata } = event.metadata;
  return { ...event, metadata, recordedAt };
}
