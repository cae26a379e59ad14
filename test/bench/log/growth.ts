import type { PostgresEventStore } from '@alongside/event-store-postgres';
import { Client } from 'pg';
import { besideRaw } from '../append/beside-raw';
import { Callers } from '../append/callers';
import type { RawLog } from '../append/raw-log';
import type { Benchmark, Measured } from '../benchmark';
import { noGoal, ratioAtLeast } from '../goal';
import { flow, inTurn, quantile, timesOf } from '../rounds';
import { indexesOf, levelsAt, type IndexShape } from './index-shape';

const callers = 64;
const foreseen = 100_000_000;
/** Fewer events a second than in the smallest log is a cost that grows. */
const flat = 0.85;

interface Stage {
  readonly events: number;
  readonly rate: number;
  readonly raw: number;
  /** Of one caller's append, in milliseconds. */
  readonly alone: number;
  readonly indexes: readonly IndexShape[];
}

/**
 * What an append costs in a log of so many events, filled by appends of its own. The raw table beside it stays small: it says what else
 * the machine did at the time.
 */
export const growth: Benchmark = {
  name: 'log growth',
  run: (bench) =>
    besideRaw(bench, async (store, raw, url) => {
      const { logLengths, rounds, seconds } = bench.sizes;
      const stages: Stage[] = [];
      const filler = new Filler(store);
      for (const events of logLengths) {
        await filler.upTo(events);
        stages.push({ events, ...(await costs(store, raw, { rounds, seconds })), indexes: await shapes(url) });
        filler.length = Number((await store.head())!.split(':')[1]);
      }
      return stages.flatMap((stage) => linesOf(stage, stages[0]!));
    }),
};

class Filler {
  length = 0;
  readonly #asking: Callers;

  constructor(store: PostgresEventStore) {
    this.#asking = new Callers(store, 20);
  }

  async upTo(events: number): Promise<void> {
    const fill = async (caller: number) => {
      while (this.length < events) {
        this.length += 20;
        await this.#asking.append(caller);
      }
    };
    await Promise.all(Array.from({ length: callers }, (_, caller) => fill(caller)));
  }
}

async function costs(store: PostgresEventStore, raw: RawLog, { rounds, seconds }: { rounds: number; seconds: number }) {
  const asking = new Callers(store, 1);
  const many = await inTurn(
    rounds,
    () => flow({ callers, seconds }, (caller) => asking.append(caller)),
    () => flow({ callers: 1, seconds }, () => raw.write(64)),
  );
  const alone = await timesOf({ callers: 1, seconds }, () => asking.append(0));
  return { rate: many.ours, raw: many.yardstick, alone: quantile(alone.times, 0.5) };
}

async function shapes(url: string): Promise<IndexShape[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await indexesOf(client, 'log.events');
  } finally {
    await client.end();
  }
}

function linesOf({ events, rate, raw, alone, indexes }: Stage, first: Stage): Measured[] {
  const at = `in a log of ${events.toLocaleString('en-GB')}`;
  const steady = first.rate / first.raw;
  const levels = indexes.map((index) => `${index.name} ${index.levels} (${levelsAt(index, foreseen)})`);
  return [
    {
      name: `log growth, 64 × 1 ${at}, beside raw UNNEST`,
      unit: 'events/s',
      ours: rate,
      yardstick: raw,
      goal: ratioAtLeast(Math.round(100 * flat * steady) / 100),
      reason: `levels of the indexes, and at ${foreseen.toLocaleString('en-GB')} events: ${levels.join(', ')}`,
    },
    { name: `log growth, p50 of one caller ${at}`, unit: 'ms', ours: alone, yardstick: first.alone, goal: noGoal },
  ];
}
