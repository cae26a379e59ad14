import { PostgresEventStore } from '@alongside/event-store-postgres';
import type { Bench, Benchmark } from '../benchmark';
import { ratioAtLeast, ratioAtMost } from '../goal';
import { flow, inTurn, quantile } from '../rounds';
import { Callers } from './callers';
import { RawLog } from './raw-log';

const unit = 'events/s';

/** Callers × events each, and what of the raw table's speed it is to reach. */
const shapes = [
  { callers: 64, events: 1, least: 0.9 },
  { callers: 256, events: 1, least: 1.4 },
  { callers: 64, events: 10, least: 2 },
  { callers: 8, events: 1, least: 0.3 },
];

export const appending: readonly Benchmark[] = shapes.map(({ callers, events, least }) => {
  const name = `append ${callers} × ${events}`;
  return {
    name,
    run: (bench) =>
      beside(bench, async (store, raw) => {
        const { seconds, rounds } = bench.sizes;
        const asking = new Callers(store, events);
        const figures = await inTurn(
          rounds,
          () => flow({ callers, seconds }, (caller) => asking.append(caller)),
          () => flow({ callers: 1, seconds }, () => raw.write(64)),
        );
        return [
          { name: `${name}, beside raw UNNEST of 64 rows a commit`, unit, ...figures, goal: ratioAtLeast(least) },
        ];
      }),
  };
});

export const appendingAlone: Benchmark = {
  name: 'append alone',
  run: (bench) =>
    beside(bench, async (store, raw) => {
      const { seconds, rounds } = bench.sizes;
      const asking = new Callers(store, 1);
      const figures = await inTurn(
        rounds,
        () => p50(seconds, () => asking.append(0)),
        () => p50(seconds, () => raw.writeOne()),
      );
      return [
        { name: "append alone, p50 beside a raw single-row commit's", unit: 'ms', ...figures, goal: ratioAtMost(1.3) },
      ];
    }),
};

async function p50(seconds: number, ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  await flow({ callers: 1, seconds }, async () => {
    const startedAt = performance.now();
    await ask();
    times.push(performance.now() - startedAt);
    return 1;
  });
  return quantile(times, 0.5);
}

async function beside<Result>(
  { database }: Bench,
  work: (store: PostgresEventStore, raw: RawLog) => Promise<Result>,
): Promise<Result> {
  const url = await database();
  const store = await PostgresEventStore.open({ connectionString: url });
  const raw = await RawLog.open(url);
  try {
    return await work(store, raw);
  } finally {
    await raw.close();
    await store.close();
  }
}
