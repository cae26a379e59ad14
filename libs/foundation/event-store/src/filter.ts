import type { EventFilter, RecordedEvent, StreamName } from './event-store.port';

/** What stands before the first dash of a stream's name. */
export function categoryOf(stream: StreamName): string {
  const dash = stream.indexOf('-');
  return dash < 0 ? stream : stream.slice(0, dash);
}

/** Whether an event passes: its category *and* its type are listed, where there is such a list. */
export function matches(filter: EventFilter | undefined, event: Pick<RecordedEvent, 'stream' | 'type'>): boolean {
  return (
    (filter?.categories?.includes(categoryOf(event.stream)) ?? true) && (filter?.types?.includes(event.type) ?? true)
  );
}
