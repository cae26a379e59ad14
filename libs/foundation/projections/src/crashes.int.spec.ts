import { useTestDatabase } from '@alongside/testing';
import fc from 'fast-check';
import type { Pool, QueryConfig } from 'pg';
import { applyEvents } from './apply';
import { applyStretch, stretchOf, type Stretch } from './apply-page';
import { moveTo } from './generations';
import { isBehind } from './position-order';
import { rebuild } from './rebuild';
import { toyFolds, ToyWorld } from './toy-folds.contract';
import { inTransaction } from './transaction';

/** Twice the statements that go well before the connection is cut; one more, and the next is done but its answer lost. */
type Crashes = number[];

/** The same pool, but its connections are cut. */
function cutting(pool: Pool, crashes: Crashes): Pool {
  let left = crashes.shift() ?? Infinity;
  const connect = async () => {
    const client = await pool.connect();
    const cut = () => {
      (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
      left = crashes.shift() ?? Infinity;
      throw new Error('the connection was cut');
    };
    const query = async (given: string | QueryConfig, values?: unknown[]) => {
      const leftNow = left;
      if (leftNow === 0) cut();
      left -= 2;
      const answer = await client.query(given, values);
      if (leftNow === 1) cut();
      return answer;
    };
    return { query, release: (broken?: boolean) => client.release(broken) };
  };
  return { connect } as unknown as Pool;
}

type Apply = (world: ToyWorld, pool: Pool, stretch: Stretch) => Promise<void>;

const properly: Apply = ({ store, lock }, pool, stretch) => applyStretch({ store, pool, lock }, stretch);

/** Folds what lies after each checkpoint, as it should, but moves the checkpoint in a transaction of its own. */
const checkpointOutside =
  (when: 'before' | 'after'): Apply =>
  async ({ store, lock }, pool, { events, position }) => {
    const behind = (await inTransaction(pool, lock)).filter((one) => isBehind(store, one.position, position));
    if (behind.length === 0) return;
    const move = () => inTransaction(pool, (client) => moveTo(client, behind, position));
    if (when === 'before') await move();
    await inTransaction(pool, async (client) => {
      for (const generation of behind) {
        const ahead = events.filter((event) => isBehind(store, generation.position, event.position));
        await applyEvents(client, [{ generation, events: ahead }], new Map());
      }
    });
    if (when === 'after') await move();
  };

const withoutLooking: Apply = ({ lock }, pool, { events, position }) =>
  inTransaction(pool, async (client) => {
    const generations = await lock(client);
    const foldings = generations.map((generation) => ({ generation, events }));
    await applyEvents(client, foldings, new Map());
    await moveTo(client, generations, position);
  });

describe('folding while connections are cut', () => {
  const database = useTestDatabase();
  let world: ToyWorld;
  beforeEach(async () => {
    world = await ToyWorld.open(database.url);
  });
  afterEach(() => world.close());

  /** Delivers each batch until it was taken without an error, then compares with a rebuild. */
  const sameAsRebuilt = (apply: Apply) =>
    fc.asyncProperty(
      fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 8 }),
      fc.array(fc.nat({ max: 40 }), { maxLength: 6 }),
      async (names, batch, crashes) => {
        const pool = cutting(world.pool, [...crashes]);
        let after = await world.store.head();
        for (const name of names) await world.count(name);
        while (after !== (await world.store.head())) {
          const stretch = await stretchOf(world.codec, after, await world.store.readAll(after, { limit: batch }));
          for (let taken = false; !taken;) {
            taken = await apply(world, pool, stretch).then(
              () => true,
              () => false,
            );
          }
          after = stretch.position;
        }
        const live = await world.digests();
        await rebuild({ ...world, folds: toyFolds });
        expect(live).toEqual(await world.digests());
      },
    );

  it('has every effect once, in any batches and wherever they are cut', async () => {
    await fc.assert(sameAsRebuilt(properly), { numRuns: 40 });
    expect(Object.values(await world.tallies()).reduce((sum, one) => sum + one, 0)).toBe(
      (await world.store.readAll(null, { limit: 100_000 })).events.length,
    );
  });

  it.each<[string, Apply]>([
    ['moved the checkpoint before the rows were written', checkpointOutside('before')],
    ['moved the checkpoint after the rows were written', checkpointOutside('after')],
    ['did not look at the checkpoint', withoutLooking],
  ])('would be found out by this test if it %s', async (_, apply) => {
    const { failed } = await fc.check(sameAsRebuilt(apply), { numRuns: 60, endOnFailure: true });
    expect(failed).toBe(true);
  });
});
