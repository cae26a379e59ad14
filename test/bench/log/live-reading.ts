import { setTimeout as delay } from 'node:timers/promises';
import type { Position } from '@alongside/event-store';
import { PostgresEventStore } from '@alongside/event-store-postgres';
import type { Benchmark, Measured } from '../benchmark';
import { Callers } from '../append/callers';
import { noGoal, ratioAtLeast } from '../goal';
import { flow, quantile } from '../rounds';
import { LiveReader } from './live-reader';

const callers = 64;

/**
 * Somebody reads the log from its start, across the seam and on, while others append at half of what they can: what is read a
 * second beside what is written, and how long after its answer an append is seen.
 */
export const liveReading: Benchmark = {
  name: 'log live reading',
  run: async ({ database, sizes: { seconds } }) => {
    const store = await PostgresEventStore.open({ connectionString: await database() });
    try {
      const asking = new Callers(store, 1);
      const most = await flow({ callers, seconds }, (caller) => asking.append(caller));
      return await readWhileAppending(store, { asking, seconds, pauseMs: (1_000 * callers) / (most / 2) });
    } finally {
      await store.close();
    }
  },
};

interface Load {
  readonly asking: Callers;
  readonly seconds: number;
  /** From one append of a caller to its next. */
  readonly pauseMs: number;
}

async function readWhileAppending(store: PostgresEventStore, { asking, seconds, pauseMs }: Load): Promise<Measured[]> {
  const reader = new LiveReader(store);
  await reader.caughtUp();
  const answered = new Map<Position, number>();
  const [before, from] = [reader.seen, performance.now()];
  await flow({ callers, seconds: 2 * seconds }, async (caller) => {
    const due = performance.now() + pauseMs;
    const { position } = await asking.appended(caller);
    answered.set(position, performance.now());
    await delay(Math.max(0, due - performance.now()));
    return 1;
  });
  const written = (1_000 * answered.size) / (performance.now() - from);
  await reader.caughtUp();
  const read = (1_000 * (reader.seen - before)) / (performance.now() - from);
  await reader.stop();
  const lags = [...answered].map(([position, at]) => Math.max(0, reader.seenAt(position) - at));
  const lag = (part: number) => ({ unit: 'ms', ours: quantile(lags, part), yardstick: null, goal: noGoal });
  const name = 'log live reading';
  const beside = { unit: 'events/s', ours: read, yardstick: written, goal: ratioAtLeast(0.9) };
  return [
    { name: `${name} at half load, beside what is written`, ...beside },
    { name: `${name}, from answer to seen, p50`, ...lag(0.5) },
    { name: `${name}, from answer to seen, p99`, ...lag(0.99) },
  ];
}
