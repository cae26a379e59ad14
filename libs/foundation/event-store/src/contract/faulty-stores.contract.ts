import { randomUUID } from 'node:crypto';
import { copiedRecordedAt } from '../copied-event';
import { WrongRevision } from '../errors';
import type { LogPage, RecordedEvent } from '../event-store.port';
import { matches } from '../filter';
import { atLastMatch, type Fault, mapPages, onEachEvent, sorted } from './faulty.contract';

/** Stores that break a promise, and in whose title the check that must catch each of them has these words. */
export const faults: readonly { readonly store: string; readonly caughtBy: string; readonly fault: Fault }[] = [
  {
    store: 'checks no revision',
    caughtBy: 'expecting 2:',
    fault: (store) => ({
      append: (writes, checks) =>
        store.append(
          writes.map((write) => ({ ...write, expected: 'any' })),
          checks,
        ),
    }),
  },
  {
    store: 'checks a revision before it waits for its turn, and not after',
    caughtBy: 'of those who race for one revision',
    fault: (store) => ({
      append: async (writes, checks) => {
        const [{ stream, expected }] = writes as [(typeof writes)[0]];
        const [last] = await store.read(stream, { direction: 'backwards', limit: 1 });
        const wasThere = expected === 'none' ? !last : last?.revision === expected;
        return wasThere ? store.append([{ ...writes[0]!, expected: 'any' }], checks) : store.append(writes, checks);
      },
    }),
  },
  {
    store: 'acknowledges an append that lost its race',
    caughtBy: 'of those who race for one revision',
    fault: (store) => ({
      append: (writes, checks) =>
        store.append(writes, checks).catch(async (error) => {
          if (!(error instanceof WrongRevision) || error.actual === null) throw error;
          return { revisions: writes.map(() => error.actual!), position: (await store.head())! };
        }),
    }),
  },
  {
    store: 'says of a lost race only that it was lost',
    caughtBy: 'of those who race for one revision',
    fault: (store) => ({
      append: (writes, checks) =>
        store.append(writes, checks).catch((error) => {
          throw error instanceof WrongRevision ? new WrongRevision(error.stream, error.expected, null) : error;
        }),
    }),
  },
  {
    store: 'acknowledges before it has written, and then forgets some',
    caughtBy: 'of those who race for one revision',
    fault: (store) => {
      let count = 0;
      return {
        append: async (writes, checks) => {
          count += 1;
          const position = await store.head();
          return count % 10 || !position ? store.append(writes, checks) : { revisions: writes.map(() => 0n), position };
        },
      };
    },
  },
  {
    store: 'takes a repeat for something new',
    caughtBy: 'gives a repeated append its first answer',
    fault: onEachEvent((event) => ({ ...event, id: randomUUID() })),
  },
  {
    store: 'acknowledges a repeat at the place where the stream is by now',
    caughtBy: 'gives a repeated append its first answer',
    fault: (store) => ({
      append: async (writes, checks) => {
        const answer = await store.append(writes, checks);
        const [last] = await store.read(writes[0]!.stream, { direction: 'backwards', limit: 1 });
        return writes.length > 1 ? answer : { revisions: [last!.revision], position: last!.position };
      },
    }),
  },
  {
    store: 'writes what is new of an append that is partly known',
    caughtBy: 'of which only a part is known',
    fault: (store) => ({
      append: async (writes, checks) => {
        const known = new Set((await store.read(writes[0]!.stream)).map(({ id }) => id));
        const news = writes[0]!.events.filter(({ id }) => !known.has(id));
        return known.size > 0 && news.length > 0 && news.length < writes[0]!.events.length
          ? store.append([{ ...writes[0]!, expected: 'any', events: news }], checks)
          : store.append(writes, checks);
      },
    }),
  },
  {
    store: 'takes any append whose first id is known for a repeat',
    caughtBy: 'of which only a part is known',
    fault: (store) => ({
      append: async (writes, checks) => {
        const recorded = await store.read(writes[0]!.stream);
        const first = recorded.find(({ id }) => id === writes[0]!.events[0]?.id);
        return first ? { revisions: [first.revision], position: first.position } : store.append(writes, checks);
      },
    }),
  },
  {
    store: 'appends to several streams one after the other',
    caughtBy: 'writes to none of the streams',
    fault: (store) => ({
      append: async (writes, checks) => {
        let answer = await store.append(writes.slice(0, 1), checks);
        for (const write of writes.slice(1)) {
          const next = await store.append([write]);
          answer = { revisions: [...answer.revisions, ...next.revisions], position: next.position };
        }
        return answer;
      },
    }),
  },
  {
    store: 'does not look at unwritten streams',
    caughtBy: 'lets exactly one of those win who check',
    fault: (store) => ({ append: (writes) => store.append(writes) }),
  },
  {
    store: 'keeps bodies as a tidied-up JSON value',
    caughtBy: 'byte for byte',
    fault: onEachEvent((event) => ({ ...event, data: event.data.replaceAll(/\s+/g, ' ') })),
  },
  {
    store: 'drops U+0000 instead of refusing it',
    caughtBy: 'refuses U+0000 in a body',
    fault: onEachEvent((event) => ({ ...event, data: event.data.replaceAll('\0', '') })),
  },
  {
    store: 'reads backwards from the end, wherever it was asked to begin',
    caughtBy: 'reads a stream from either end',
    fault: (store) => ({
      read: (stream, options = {}) =>
        store.read(stream, options.direction === 'backwards' ? { ...options, from: undefined } : options),
    }),
  },
  {
    store: 'lets the clock of whoever asks say when something was recorded',
    caughtBy: 'never go back along the log',
    fault: (store) => ({
      readAll: async (after, options) => {
        const page = await store.readAll(after, options);
        const events = page.events.map((event, n) => ({
          ...event,
          recordedAt: new Date(Date.now() - n).toISOString(),
        }));
        return { ...page, events };
      },
    }),
  },
  {
    store: 'takes a copied event for one of its own time',
    caughtBy: 'gives a copied event as its first log had it',
    fault: onEachEvent((event) => ({ ...event, metadata: withoutTimeOfFirstLog(event.metadata) })),
  },
  {
    store: 'reads in the order of event ids',
    caughtBy: 'in the order of its position',
    fault: (store) => ({ readAll: async (...args) => sorted(await store.readAll(...args)) }),
  },
  {
    store: 'leaves the checkpoint at the last event that passed the filter',
    caughtBy: 'moves the checkpoint over what a filter hides',
    fault: (store) => ({ readAll: async (after, options) => atLastMatch(await store.readAll(after, options), after) }),
  },
  {
    store: 'counts the limit behind the filter',
    caughtBy: 'moves the checkpoint over what a filter hides',
    fault: (store) => ({
      readAll: async (after, { filter, limit }) => {
        const page = await store.readAll(after, { limit: 10_000 });
        const events = page.events.filter((event) => matches(filter, event)).slice(0, limit);
        return { events, position: events.length < limit ? page.position : events.at(-1)!.position };
      },
    }),
  },
  {
    store: 'begins again where it does not know a position',
    caughtBy: 'does not read from the positions of another log',
    fault: (store) => ({
      readAll: (after, options) => store.readAll(after, options).catch(() => store.readAll(null, options)),
    }),
  },
  {
    store: 'skips an event now and then',
    caughtBy: 'without a gap or a repeat',
    fault: (store) => ({
      subscribeAll: (...args) =>
        mapPages(store.subscribeAll(...args), (page, n) =>
          n % 9 === 8 ? { ...page, events: page.events.slice(1) } : page,
        ),
    }),
  },
  {
    store: 'gives the last event again when it goes live',
    caughtBy: 'without a gap or a repeat',
    fault: (store) => ({
      subscribeAll: (after, options) => {
        let last: RecordedEvent | undefined;
        return mapPages(store.subscribeAll(after, options), (page) => {
          const isLive = page.events.length < (options.batch ?? 1000);
          const repeated = last && isLive ? [last, ...page.events] : page.events;
          last = page.events.at(-1);
          return { ...page, events: repeated };
        });
      },
    }),
  },
  {
    store: 'misses what comes between catching up and going live',
    caughtBy: 'without a gap or a repeat',
    fault: (store) => ({
      async *subscribeAll(after, options) {
        let position = after;
        for (let head = await store.head(); head !== null && position !== head;) {
          const page = await store.readAll(position, { ...options, limit: options.batch ?? 100 });
          if (page.position === position) break;
          yield page;
          position = page.position;
        }
        await new Promise((resolve) => setTimeout(resolve, 5));
        yield* store.subscribeAll(await store.head(), options);
      },
    }),
  },
  {
    store: 'is silent while a filter lets nothing through',
    caughtBy: 'moves the checkpoint to the head where nothing does',
    fault: (store) => ({
      async *subscribeAll(...args) {
        for await (const page of store.subscribeAll(...args)) if (page.events.length > 0) yield page;
      },
    }),
  },
  {
    store: 'never goes live',
    caughtBy: 'hears soon of what this store',
    fault: (store) => ({
      async *subscribeAll(after, options) {
        let page = await store.readAll(after, { ...options, limit: 10_000 });
        for (let previous = after; page.position !== previous;) {
          yield page;
          previous = page.position;
          page = await store.readAll(previous, { ...options, limit: 10_000 });
        }
        await new Promise<void>((resolve) => options.signal.addEventListener('abort', () => resolve()));
      },
    }),
  },
  {
    store: 'reads all of the log ahead of a slow reader',
    caughtBy: 'holds the log back while its reader is slow',
    fault: (store) => ({
      async *subscribeAll(after, options) {
        const copies: LogPage[] = [];
        const page = await store.readAll(after, { limit: 1_000 });
        for (const event of page.events) {
          const copy = { ...event, data: Buffer.from(event.data).toString() };
          copies.push({ events: [copy], position: event.position });
        }
        yield* copies;
        yield* store.subscribeAll(page.position, options);
      },
    }),
  },
  {
    store: 'keeps a timer running for each reader that it had',
    caughtBy: 'leaves no handle behind',
    fault: (store) => ({
      subscribeAll: (...args) => {
        setTimeout(() => undefined, 5_000);
        return store.subscribeAll(...args);
      },
    }),
  },
  {
    store: 'does not hear that it should stop',
    caughtBy: 'ends when the signal aborts',
    fault: (store) => ({
      subscribeAll: (after, options) => store.subscribeAll(after, { ...options, signal: new AbortController().signal }),
    }),
  },
  {
    store: 'keeps a listener on every signal it was given',
    caughtBy: 'ends when the signal aborts',
    fault: (store) => ({
      subscribeAll: (after, options) => {
        options.signal.addEventListener('abort', () => undefined);
        return store.subscribeAll(after, options);
      },
    }),
  },
];

function withoutTimeOfFirstLog({ [copiedRecordedAt]: _, ...rest }: Readonly<Record<string, string>>) {
  return rest;
}
