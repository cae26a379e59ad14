import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { NewEvent } from '@alongside/event-store';
import { PostgresEventStore } from '@alongside/event-store-postgres';
import { foldingPool, PositionWaiter, prepareProjections, Projector } from '@alongside/projections';
import { BlindIndex, MasterKeyRing, EventCodec, KeyStore, Vault } from '@alongside/vault';
import { deciders, folds } from '../../../apps/composition/src/contexts';
import type { Bench, Benchmark } from '../benchmark';
import { below, noGoal } from '../goal';
import { quantile, secondsOf } from '../rounds';
import { timeOrderedId } from '../sample-events';
import { toldLife } from './told-lives';

const tickMs = 10;

interface Platform {
  readonly store: PostgresEventStore;
  readonly codec: EventCodec;
  readonly waiter: PositionWaiter;
}

interface Append {
  readonly stream: string;
  readonly revision: number;
  readonly event: NewEvent;
}

/** From the answer to an append until all read models have it, while events come at half the rate that can be folded. */
export const visibility: Benchmark = {
  name: 'commit to visible',
  run: async ({ database, sizes }: Bench) => {
    const url = await database();
    const keys = await KeyStore.open({
      connectionString: await database(),
      wrapping: new MasterKeyRing(randomBytes(32)),
    });
    const store = await PostgresEventStore.open({ connectionString: url });
    const pool = foldingPool(url);
    const codec = new EventCodec(deciders, new Vault(keys), new BlindIndex(randomBytes(32)));
    await prepareProjections(pool, folds);
    const waiter = new PositionWaiter(store, pool, folds);
    const failures: string[] = [];
    const onFailure = ({ name, code }: { name: string; code?: string }) => void failures.push(`${name} ${code ?? ''}`);
    const projector = new Projector({ store, codec, pool, connectionString: url, folds, waiter, onFailure });
    try {
      projector.start();
      const platform = { store, codec, waiter };
      const most = await mostFolded(platform, sizes.eventsFolded / 4);
      const times = await atRate(platform, { perSecond: most / 2, seconds: sizes.seconds * 4 });
      if (failures.length > 0) throw new Error(`folding failed: ${failures.join(', ')}`);
      const name = `commit to visible in all read models, at ${Math.round(most / 2)} events/s`;
      return [
        { name: `${name}, p50`, unit: 'ms', ours: quantile(times, 0.5), yardstick: null, goal: noGoal },
        { name: `${name}, p99`, unit: 'ms', ours: quantile(times, 0.99), yardstick: null, goal: below(50) },
      ];
    } finally {
      await projector.stop();
      await pool.end();
      await store.close();
      await keys.close();
    }
  },
};

/** How many events a second are folded while they are appended as fast as can be. */
async function mostFolded(platform: Platform, events: number): Promise<number> {
  const appends = await told(platform.codec, events);
  const seconds = await secondsOf(async () => {
    const positions = await Promise.all(appends.map((append) => write(platform.store, append)));
    for (const position of positions.slice(-1)) await platform.waiter.waitFor(position, 600_000);
  });
  return appends.length / seconds;
}

/** Appends at a steady rate; answers how long each took to be seen, in milliseconds, but for those of the first second. */
async function atRate(
  { store, codec, waiter }: Platform,
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<number[]> {
  const appends = await told(codec, perSecond * seconds);
  const times: number[] = [];
  const seen: Promise<unknown>[] = [];
  const startedAt = performance.now();
  const one = async (append: Append): Promise<void> => {
    const position = await write(store, append);
    const committedAt = performance.now();
    await waiter.waitFor(position, 60_000);
    if (committedAt - startedAt > 1_000 || seconds < 1) times.push(performance.now() - committedAt);
  };
  for (let sent = 0; sent < appends.length; await delay(tickMs)) {
    const due = Math.min(appends.length, Math.floor(((performance.now() - startedAt) / 1_000) * perSecond));
    for (; sent < due; sent++) seen.push(one(appends[sent]!));
  }
  await Promise.all(seen);
  return times;
}

async function write(store: PostgresEventStore, { stream, revision, event }: Append): Promise<string> {
  const expected = revision === 0 ? 'none' : BigInt(revision - 1);
  return (await store.append([{ stream, expected, events: [event] }])).position;
}

/** Lives side by side, so that no append waits for another one of its stream. */
async function told(codec: EventCodec, events: number): Promise<Append[]> {
  const life = toldLife(0).length;
  const lives = Array.from({ length: Math.ceil(events / life) }, (_, number) => toldLife(number));
  const appends: Append[] = [];
  const lengths = new Map<string, number>();
  for (let step = 0; step < life; step++) {
    const now = lives.map((one) => one[step]!);
    const encoded = await Promise.all(now.map(({ event }) => codec.encode(event)));
    for (const [index, { type, data, subject }] of encoded.entries()) {
      const { stream } = now[index]!;
      const revision = lengths.get(stream) ?? 0;
      lengths.set(stream, revision + 1);
      const metadata: Record<string, string> = subject === null ? {} : { subject };
      appends.push({ stream, revision, event: { id: timeOrderedId(), type, data, metadata } });
    }
  }
  return appends;
}
