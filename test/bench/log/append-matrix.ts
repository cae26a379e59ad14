import type { Bench, Benchmark, Measured } from '../benchmark';
import { besideRaw } from '../append/beside-raw';
import { Callers } from '../append/callers';
import type { RawLog } from '../append/raw-log';
import { noGoal } from '../goal';
import { flow, median, quantile, timesOf } from '../rounds';

const bodySizes = [300, 1_000, 10_000];
const shapes = [1, 10].flatMap((events) => [1, 8, 64, 256].map((callers) => ({ callers, events })));

interface Cell {
  readonly rates: number[];
  readonly times: number[];
}

/** Callers × events × bytes, each beside raw UNNEST of 64 rows of the same size a commit. */
export const appendMatrix: readonly Benchmark[] = bodySizes.map((bytes) => {
  const name = `log append of ${bytes / 1_000} kB`;
  return { name, run: (bench) => measure(bench, name, bytes) };
});

function measure(bench: Bench, name: string, bytes: number): Promise<Measured[]> {
  const { rounds, seconds } = bench.sizes;
  return besideRaw(bench, async (store, raw) => {
    const cells = shapes.map((shape) => ({
      ...shape,
      rates: [],
      times: [],
      asking: new Callers(store, shape.events, bytes),
    }));
    const yardsticks: number[] = [];
    for (let round = 0; round < Math.min(3, rounds); round++) {
      yardsticks.push(await rawRate(raw, bytes, seconds));
      for (const { callers, asking, ...cell } of cells) await into(cell, { callers, seconds: 0.6 * seconds, asking });
    }
    return cells.map((cell) => ({
      name: `${name}, ${cell.callers} × ${cell.events}`,
      unit: 'events/s',
      ours: median(cell.rates),
      yardstick: median(yardsticks),
      goal: noGoal,
      reason: `an append took ${inMs(cell.times, 0.5)} (p50), ${inMs(cell.times, 0.99)} (p99)`,
    }));
  });
}

async function into(
  { rates, times }: Cell,
  load: { callers: number; seconds: number; asking: Callers },
): Promise<void> {
  const measured = await timesOf(load, (caller) => load.asking.append(caller));
  rates.push(measured.rate);
  times.push(...measured.times);
}

function rawRate(raw: RawLog, bytes: number, seconds: number): Promise<number> {
  return flow({ callers: 1, seconds: 0.6 * seconds }, () => raw.write(64, bytes));
}

function inMs(times: readonly number[], part: number): string {
  return `${quantile(times, part).toPrecision(3)} ms`;
}
