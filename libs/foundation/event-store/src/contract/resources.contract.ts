import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { setTimeout as delay } from 'node:timers/promises';
import { type Bench, newEvent, newEvents } from './bench.contract';
import type { Check } from './check.contract';

const bodies = 64;
const bodyBytes = 500_000;
/** More than the few pages that a store may have read ahead, far less than the log. */
const mostHeldBytes = (bodies * bodyBytes) / 2;

/** Connections take a moment to say goodbye. */
const closesWithinMs = 3_000;

export const resources: readonly Check[] = [
  {
    title: 'holds the log back while its reader is slow: no more than a few pages are in memory',
    async run(bench) {
      await appendLarge(bench);
      const before = await settledBytes();
      const abort = new AbortController();
      const pages = bench.store.subscribeAll(bench.start, { batch: 2, signal: abort.signal })[Symbol.asyncIterator]();
      await bench.within(pages.next());
      await delay(500); // in which a hasty store would read on
      const held = heldBytes() - before;
      let seen = 2;
      while (seen < bodies) {
        const page = await bench.within(pages.next());
        if (!page.done) seen += page.value.events.length;
      }
      abort.abort();
      await pages.return?.();
      expect(held).toBeLessThan(mostHeldBytes);
    },
  },
  {
    title: 'leaves no handle behind when it is closed',
    async run(bench) {
      const before = handles();
      const store = await bench.beside();
      await store.append([{ stream: bench.stream(), expected: 'none', events: newEvents(3) }]);
      await store.read(bench.stream());
      const { signal } = new AbortController();
      for await (const page of store.subscribeAll(bench.start, { batch: 1, signal })) {
        expect(page.events).toHaveLength(1);
        break;
      }
      await store.close();
      for (const end = Date.now() + closesWithinMs; leftOver(before).length > 0 && Date.now() < end;) await delay(10);
      expect(leftOver(before)).toEqual([]);
    },
  },
];

async function appendLarge(bench: Bench): Promise<void> {
  for (let n = 0; n < bodies; n += 1) {
    const data = String.fromCharCode(97 + (n % 26)).repeat(bodyBytes);
    await bench.store.append([{ stream: bench.stream(), expected: 'none', events: [newEvent({ data })] }]);
  }
}

/** What is still reachable, in and beside the heap. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** The same once nothing more goes by itself: what earlier work left behind may take a few collections. */
async function settledBytes(): Promise<number> {
  let before = heldBytes();
  for (let look = 0; look < 40; look += 1) {
    await delay(25);
    const now = heldBytes();
    if (before - now < 100_000) return now;
    before = now;
  }
  return before;
}

/** What keeps the process alive, by its kind. */
function handles(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const kind of process.getActiveResourcesInfo()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

function leftOver(before: ReadonlyMap<string, number>): string[] {
  return [...handles()]
    .filter(([kind, count]) => kind !== 'Immediate' && count > (before.get(kind) ?? 0))
    .map(([kind]) => kind);
}
