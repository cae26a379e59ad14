import { randomUUID } from 'node:crypto';
import { ForeignPosition } from '../errors';
import type { EventFilter, Position } from '../event-store.port';
import { matches } from '../filter';
import { type Bench, idsOf, newEvent, newEvents } from './bench.contract';
import type { Check } from './check.contract';

const filters: readonly EventFilter[] = [
  { categories: ['claimant'] },
  { types: ['Closed'] },
  { types: ['Opened', 'Closed'] },
  { categories: ['claimant', 'vacancy'], types: ['Closed'] },
  { categories: ['claim'] },
  { types: [] },
  {},
];

/** Tokens that this log never gave: another log's, one ahead of the head, and other text. */
export function foreignPositions(head: Position): readonly Position[] {
  const [log, number] = head.split(':');
  return [`${randomUUID()}:1`, `${log}:${BigInt(number!) + 1000n}`, 'first', `${log}:`, `${log}:-1`, ''];
}

export const wholeLog: readonly Check[] = [
  {
    title: 'reads the log page by page, each event once and in the order of its position',
    async run(bench) {
      const { store } = bench;
      await appendMixed(bench);
      for (const limit of [1, 7, 1000]) {
        const events = await bench.sinceStart(limit);
        expect(events).toHaveLength(40);
        for (const [index, event] of events.slice(1).entries()) {
          expect(store.compare(events[index]!.position, event.position)).toBeLessThan(0);
        }
        expect(events.at(-1)!.position).toBe(await store.head());
      }
    },
  },
  {
    title: 'reads from the very first event where no position is given',
    async run(bench) {
      const { store } = bench;
      await appendMixed(bench);
      const head = (await store.head())!;
      let count = 0;
      for (let after: Position | null = null; after === null || store.compare(after, head) < 0;) {
        const page = await store.readAll(after, { limit: 500 });
        if (count === 0) expect(page.events[0]!.revision).toBe(0n);
        count += page.events.length;
        after = page.position;
      }
      expect(count).toBeGreaterThanOrEqual(40);
    },
  },
  {
    title: 'moves the checkpoint over what a filter hides, a page at a time, and stays at the head',
    async run(bench) {
      const { store } = bench;
      await appendMixed(bench);
      const all = await bench.sinceStart();
      for (const filter of filters) {
        const found: string[] = [];
        let after = bench.start;
        for (let passed = 10; passed <= all.length; passed += 10) {
          const page = await store.readAll(after, { filter, limit: 10 });
          expect(page.position).toBe(all[passed - 1]!.position);
          found.push(...idsOf(page.events));
          after = page.position;
        }
        expect(found).toEqual(idsOf(all.filter((event) => matches(filter, event))));
        expect(await store.readAll(after, { filter, limit: 10 })).toEqual({ events: [], position: after });
      }
    },
  },
  {
    title: 'puts positions in order',
    async run(bench) {
      const { store } = bench;
      const positions: Position[] = [];
      for (let n = 0; n < 12; n += 1) {
        const { position } = await store.append([{ stream: bench.stream(), expected: 'none', events: newEvents(1) }]);
        positions.push(position);
      }
      expect([...positions].sort((a, b) => store.compare(a, b))).toEqual(positions);
      expect(store.compare(positions[3]!, positions[3]!)).toBe(0);
      expect(store.compare(positions[9]!, positions[8]!)).toBeGreaterThan(0);
    },
  },
  {
    title: 'does not read from the positions of another log, or from those ahead of the head',
    async run(bench) {
      const { store } = bench;
      await appendMixed(bench);
      const head = (await store.head())!;
      for (const position of foreignPositions(head)) {
        await expect(store.readAll(position, { limit: 1 })).rejects.toBeInstanceOf(ForeignPosition);
      }
      expect(() => store.compare(`${randomUUID()}:1`, head)).toThrow(ForeignPosition);
      expect(() => store.compare(head, `${randomUUID()}:1`)).toThrow(ForeignPosition);
    },
  },
];

/** 40 events of three categories and two types. */
async function appendMixed(bench: Bench): Promise<void> {
  const categories = ['claimant', 'vacancy', 'claimantNote'];
  for (let n = 0; n < 20; n += 1) {
    const events = [newEvent({ type: 'Opened' }), newEvent({ type: n < 10 ? 'Opened' : 'Closed' })];
    await bench.store.append([{ stream: bench.stream(categories[n % 3]), expected: 'none', events }]);
  }
}
