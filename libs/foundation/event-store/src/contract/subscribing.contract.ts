import { getEventListeners } from 'node:events';
import { ForeignPosition } from '../errors';
import type { EventStore } from '../event-store.port';
import { type Bench, idsOf, newEvent, newEvents } from './bench.contract';
import type { Check } from './check.contract';
import { foreignPositions } from './whole-log.contract';

export const subscribing: readonly Check[] = [
  {
    title: 'goes from catching up to live without a gap or a repeat while 16 others write',
    async run(bench) {
      const stores = [bench.store, await bench.beside()];
      await write(bench, bench.store, 60);
      const total = 60 + 2 * 160;
      const enough = (_: unknown, events: readonly unknown[]): boolean => events.length >= total;
      const subscribed = stores.map((store, n) => bench.subscribeUntil(enough, { store, batch: 7 + n * 90 }));
      await Promise.all(stores.map((store) => write(bench, store, 160)));
      const log = await bench.sinceStart();
      for (const { events, pages } of await Promise.all(subscribed)) {
        expect(idsOf(events)).toEqual(idsOf(log));
        expect(pages.at(-1)!.position).toBe(log.at(-1)!.position);
      }
    },
  },
  {
    title: 'starts right behind any position',
    async run(bench) {
      await write(bench, bench.store, 10);
      const log = await bench.sinceStart();
      for (const [index, { position }] of log.slice(0, -1).entries()) {
        const rest = idsOf(log.slice(index + 1));
        const { events } = await bench.subscribeUntil((_, { length }) => length >= rest.length, {
          after: position,
          batch: 3,
        });
        expect(idsOf(events)).toEqual(rest);
      }
    },
  },
  {
    title: 'hears soon of what this store and another append while it waits',
    async run(bench) {
      const other = await bench.beside();
      for (const writer of [bench.store, other, bench.store, other]) {
        const events = newEvents(1);
        const heard = bench.subscribeUntil((_, seen) => idsOf(seen).includes(events[0]!.id));
        await new Promise((resolve) => setTimeout(resolve, 20));
        await writer.append([{ stream: bench.stream(), expected: 'none', events }]);
        await heard;
      }
    },
  },
  {
    title: 'gives only what passes the filter, and moves the checkpoint to the head where nothing does',
    async run(bench) {
      const { store } = bench;
      await write(bench, store, 20);
      const wanted = newEvent({ type: 'Wanted' });
      const filter = { types: ['Wanted'] };
      const caughtUp = (await store.head())!;
      await bench.subscribeUntil(({ position }) => position === caughtUp, { filter, batch: 4 });
      const live = bench.subscribeUntil((_, events) => events.length === 1, { filter, after: caughtUp, batch: 4 });
      await write(bench, store, 10);
      await store.append([{ stream: bench.stream(), expected: 'none', events: [wanted] }]);
      expect(idsOf((await live).events)).toEqual([wanted.id]);
    },
  },
  {
    title: 'gives pages of the size that was asked for at most, the next only when it is wanted',
    async run(bench) {
      await write(bench, bench.store, 20);
      const log = idsOf(await bench.sinceStart());
      const { pages } = await bench.subscribeUntil((_, events) => events.length >= 20, { batch: 6 });
      expect(pages.map(({ events }) => events.length)).toEqual([6, 6, 6, 2]);
      expect(pages.flatMap(({ events }) => idsOf(events))).toEqual(log);
    },
  },
  {
    title: 'ends when the signal aborts, before it begins, between pages or while it waits, and lets go of the signal',
    async run(bench) {
      await write(bench, bench.store, 5);
      for (const abortAt of [0, 1, 5]) {
        const abort = new AbortController();
        if (abortAt === 0) abort.abort();
        let seen = 0;
        const consume = async (): Promise<void> => {
          for await (const page of bench.store.subscribeAll(bench.start, { batch: 1, signal: abort.signal })) {
            seen += page.events.length;
            if (seen === 1 && abortAt === 1) abort.abort();
            if (seen === 5) setTimeout(() => abort.abort(), 20);
          }
        };
        await bench.within(consume());
        expect(seen).toBe(abortAt);
        expect(getEventListeners(abort.signal, 'abort')).toEqual([]);
      }
    },
  },
  {
    title: 'ends when its reader leaves and when the store is closed',
    async run(bench) {
      const store = await bench.beside();
      await write(bench, store, 3);
      const { signal } = new AbortController();
      for await (const page of store.subscribeAll(bench.start, { batch: 1, signal })) {
        expect(page.events).toHaveLength(1);
        break;
      }
      const rest = async (): Promise<number> => {
        let pages = 0;
        for await (const page of store.subscribeAll(bench.start, { batch: 1, signal })) pages += page.events.length;
        return pages;
      };
      const ended = rest();
      setTimeout(() => void store.close(), 50);
      expect(await bench.within(ended)).toBeLessThanOrEqual(3);
      expect(getEventListeners(signal, 'abort')).toEqual([]);
    },
  },
  {
    title: 'refuses the positions of another log, and those ahead of the head',
    async run(bench) {
      await write(bench, bench.store, 1);
      const head = (await bench.store.head())!;
      for (const after of foreignPositions(head)) {
        const subscribed = bench.subscribeUntil(() => true, { after });
        await expect(subscribed).rejects.toBeInstanceOf(ForeignPosition);
      }
    },
  },
];

/** Of each store. */
const writers = 8;

/** That many appends of one event, a few at a time, with pauses in which a subscription can go live. */
async function write(bench: Bench, store: EventStore, count: number): Promise<void> {
  const writer = async (share: number): Promise<void> => {
    for (let n = 0; n < share; n += 1) {
      if (n % 6 === 5) await new Promise((resolve) => setTimeout(resolve, 2));
      await store.append([{ stream: bench.stream(), expected: 'none', events: newEvents(1) }]);
    }
  };
  const share = Math.ceil(count / writers);
  const shares = Array.from({ length: writers }, (_, n) => Math.max(0, Math.min(share, count - n * share)));
  await Promise.all(shares.map(writer));
}
