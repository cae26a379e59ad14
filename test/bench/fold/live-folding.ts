import { PositionWaiter, prepareProjections, Projector, type AnyFold, type RowClass } from '@alongside/projections';
import { getMetadataArgsStorage } from 'typeorm';
import { folds } from '../../../apps/composition/src/contexts';
import type { Bench, Benchmark, Measured } from '../benchmark';
import { ratioAtLeast } from '../goal';
import { median, secondsOf } from '../rounds';
import { filledLog, type FilledLog } from './filled-log';
import { EmmettProjection } from './emmett-projection';

const unit = 'events/s';
const rounds = 3;
const waitMs = 600_000;

/** Offices change rarely and are not in the told lives. */
const measured: readonly AnyFold[] = folds.filter(({ name }) => !name.startsWith('offices.'));

const together: readonly AnyFold[] = folds.filter(({ name }) => /^(caseload|outcomes)\./.test(name));

/** Catching up live, each read model alone and then in one pass, beside the projector of emmett with one table. */
export const liveFolding: Benchmark = {
  name: 'fold live',
  run: async (bench) => {
    const log = await filledLog(bench.database, bench.sizes.eventsFolded);
    const peer = await EmmettProjection.over(log, await bench.database(), bench.sizes.eventsProjectedByPeer);
    try {
      return await measureAll(log, peer, bench);
    } finally {
      await peer.close();
      await log.close();
    }
  },
};

async function measureAll(log: FilledLog, peer: EmmettProjection, { sizes }: Bench): Promise<Measured[]> {
  const sets = [...measured.map((fold) => [fold]), together];
  const ours = sets.map(() => [] as number[]);
  const yardsticks: number[] = [];
  for (let round = 0; round < Math.min(rounds, sizes.rounds); round++) {
    for (const [index, set] of sets.entries()) ours[index]!.push(await foldAll(log, set));
    yardsticks.push(await peer.project());
  }
  const yardstick = median(yardsticks);
  return sets.map((set, index) => ({
    name: `fold live: ${set === together ? 'all of caseload and outcomes in one pass' : set[0]!.name}`,
    unit,
    ours: median(ours[index]!),
    yardstick,
    goal: ratioAtLeast(set === together ? 4 : 5),
  }));
}

/** Folds the whole log into empty tables, as the application does; answers events a second. */
async function foldAll({ url, events, store, codec, pool }: FilledLog, set: readonly AnyFold[]): Promise<number> {
  await prepareProjections(pool, set);
  const waiter = new PositionWaiter(store, pool, set);
  const failures: string[] = [];
  const onFailure = ({ name, code }: { name: string; code?: string }) => void failures.push(`${name} ${code ?? ''}`);
  const projector = new Projector({ store, codec, pool, connectionString: url, folds: set, waiter, onFailure });
  const head = (await store.head())!;
  try {
    const seconds = await secondsOf(async () => {
      projector.start();
      await waiter.waitFor(head, waitMs);
    });
    if (failures.length > 0) throw new Error(`folding failed: ${failures.join(', ')}`);
    return events / seconds;
  } finally {
    await projector.stop();
    await forget(pool, set);
  }
}

/** Takes the tables of the folds away, and all that is known of how far they were. */
async function forget(pool: FilledLog['pool'], set: readonly AnyFold[]): Promise<void> {
  const classes = set.flatMap(({ tables }) => Object.values(tables) as RowClass<object>[]);
  const schemas = new Set(classes.map((row) => getMetadataArgsStorage().filterTables(row)[0]!.schema!));
  for (const schema of ['projections', ...schemas]) await pool.query(`drop schema if exists ${schema} cascade`);
}
