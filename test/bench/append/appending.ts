import type { Benchmark } from '../benchmark';
import { ratioAtLeast, ratioAtMost } from '../goal';
import { flow, inTurn, timesOf, quantile } from '../rounds';
import { besideRaw } from './beside-raw';
import { Callers } from './callers';

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
      besideRaw(bench, async (store, raw) => {
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
    besideRaw(bench, async (store, raw) => {
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
  const { times } = await timesOf({ callers: 1, seconds }, async () => {
    await ask();
    return 1;
  });
  return quantile(times, 0.5);
}
