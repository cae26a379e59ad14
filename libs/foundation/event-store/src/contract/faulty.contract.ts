import type { EventStore, LogPage, NewEvent } from '../event-store.port';
import { InMemoryEventStore } from '../in-memory-event-store';

/** What a store does otherwise than it should. */
export type Fault = (store: EventStore) => Partial<EventStore>;

/** A store in memory with that fault. */
export function faulty(fault: Fault): EventStore {
  const store = new InMemoryEventStore();
  return {
    capabilities: store.capabilities,
    append: (...args) => store.append(...args),
    read: (...args) => store.read(...args),
    readAll: (...args) => store.readAll(...args),
    subscribeAll: (...args) => store.subscribeAll(...args),
    head: () => store.head(),
    compare: (...args) => store.compare(...args),
    close: () => store.close(),
    ...fault(store),
  };
}

export async function* mapPages(
  pages: AsyncIterable<LogPage>,
  map: (page: LogPage, index: number) => LogPage,
): AsyncGenerator<LogPage> {
  let index = 0;
  for await (const page of pages) yield map(page, index++);
}

export function sorted(page: LogPage): LogPage {
  return { ...page, events: [...page.events].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

export function atLastMatch(page: LogPage, after: string | null): LogPage {
  return { ...page, position: page.events.at(-1)?.position ?? after ?? page.position };
}

export function onEachEvent(change: (event: NewEvent) => NewEvent): Fault {
  return (store) => ({
    append: (writes, checks) =>
      store.append(
        writes.map((write) => ({ ...write, events: write.events.map(change) })),
        checks,
      ),
  });
}
