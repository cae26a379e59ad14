import { useTestDatabase } from '@alongside/testing';
import fc from 'fast-check';
import type { ClientBase } from 'pg';
import { applyStretch, stretchOf } from './apply-page';
import { bulkFill } from './bulk-fill';
import type { Fold } from './fold';
import { createGeneration, lockLive } from './generations';
import { parkedKeys } from './parking';
import { rebuild } from './rebuild';
import { entryFold, tallyFold, ToyWorld, type TallyRow } from './toy-folds.contract';
import { inTransaction } from './transaction';

/** More than an integer column takes. */
const tooMany = 3_000_000_000;
const unlucky = 13;

/** Fails on one event of a key, and not on later ones. */
const fussyFold: Fold<{ tally: TallyRow }, Parameters<typeof tallyFold.evolve>[1]> = {
  ...tallyFold,
  evolve: (rows, event, key) => {
    if (event.data.by === unlucky) throw new TypeError('the fold has a defect');
    return tallyFold.evolve(rows, event, key);
  },
};
const folds = [fussyFold, entryFold];

const counted = (by: fc.Arbitrary<number>) => fc.record({ name: fc.constantFrom('a', 'b', 'c', 'd'), by });
const taken = { weight: 8, arbitrary: counted(fc.nat({ max: 9 })) };
const failing = { weight: 1, arbitrary: counted(fc.constant(unlucky)) };
const refused = { weight: 1, arbitrary: counted(fc.constant(tooMany)) };
const some = { minLength: 1, maxLength: 30 };
const limits = fc.record({ batch: fc.integer({ min: 1, max: 8 }), mostHeld: fc.integer({ min: 1, max: 8 }) });

describe('a rebuild', () => {
  const database = useTestDatabase();

  async function inWorld(
    happenings: readonly { name: string; by: number }[],
    work: (world: ToyWorld) => Promise<void>,
  ) {
    const world = await ToyWorld.open(database.url);
    try {
      for (const { name, by } of happenings) await world.count(name, by);
      await work(world);
    } finally {
      await world.close();
    }
  }

  const foldedAlike = fc.asyncProperty(fc.array(fc.oneof(taken, failing, refused), some), limits, (happenings, limit) =>
    inWorld(happenings, async (world) => {
      const lock = (client: ClientBase) => lockLive(client, folds);
      const page = await world.store.readAll(null, { limit: 100 });
      await applyStretch({ ...world, lock }, await stretchOf(world.codec, null, page));
      const live = { digests: await world.digests(), parked: await parkedKeys(world.pool) };
      await rebuild({ ...world, folds, ...limit });
      expect({ digests: await world.digests(), parked: await parkedKeys(world.pool) }).toEqual(live);
    }),
  );

  it('comes to the same rows and parks the same events as live folding, however few rows it may hold', async () => {
    await fc.assert(foldedAlike, { numRuns: 25, endOnFailure: true });
  });

  const filledAtOnce = fc.asyncProperty(fc.array(fc.oneof(taken, failing), some), limits, (happenings, limit) =>
    inWorld(happenings, async ({ pool, codec, store }) => {
      const generations = await inTransaction(pool, (client) =>
        Promise.all(
          folds.map(async (fold) => {
            return { fold, number: await createGeneration(client, fold, 'bare'), position: null };
          }),
        ),
      );
      const stretches = async function* () {
        for (let after: string | null = null; after !== (await store.head());) {
          const page = await store.readAll(after, { limit: limit.batch });
          yield await stretchOf(codec, after, page);
          after = page.position;
        }
      };
      expect(await bulkFill(pool, generations, { stretches: stretches(), mostHeld: limit.mostHeld })).toEqual([]);
    }),
  );

  it('finds the rows that it let go of, so that none is refused and begun anew', async () => {
    await fc.assert(filledAtOnce, { numRuns: 25, endOnFailure: true });
  });

  it('has the indexes of the generation before', () =>
    inWorld([{ name: 'a', by: 1 }], async (world) => {
      const indexes = async (generation: number) => {
        const { rows } = await world.pool.query<{ definition: string }>(
          `select replace(indexdef, $1, '') as definition from pg_indexes
           where schemaname = 'toy' and tablename like '%' || $1 order by indexdef`,
          [`_g${generation}`],
        );
        return rows.map(({ definition }) => definition);
      };
      const before = await indexes(1);
      await rebuild({ ...world, folds });
      expect(before).toHaveLength(2);
      expect(await indexes(2)).toEqual(before);
    }));
});
