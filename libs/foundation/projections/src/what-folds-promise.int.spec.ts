import { setTimeout as delay } from 'node:timers/promises';
import { ForeignPosition } from '@alongside/event-store';
import { useTestDatabase } from '@alongside/testing';
import { applyEvents } from './apply';
import { applyStretch, MissedStretch, stretchOf } from './apply-page';
import { parkedKeys } from './parking';
import { PositionNotReached } from './position-waiter';
import { prepareProjections } from './prepare-projections';
import { rebuild, RebuildUnderWay } from './rebuild';
import { entryFold, poisonous, tallyFold, toyFolds, ToyWorld } from './toy-folds.contract';
import { inTransaction } from './transaction';
import { unpark } from './unpark';

const database = useTestDatabase();
let world: ToyWorld;
beforeEach(async () => {
  world = await ToyWorld.open(database.url);
});
afterEach(() => world.close());

async function follow(batch: number): Promise<void> {
  const projector = world.projector({ batch });
  projector.start();
  const head = await world.store.head();
  await world.waiter().waitFor(head!, 10_000);
  await projector.stop();
}

async function countMany(names: readonly string[]): Promise<void> {
  for (const [index, name] of names.entries()) await world.count(name, index + 1);
}

describe('each effect once', () => {
  it.each([1, 3, 512])('folds to the same rows in batches of %d', async (batch) => {
    await countMany(['a', 'b', 'a', 'c', 'a', 'b']);
    await follow(batch);
    expect(await world.tallies()).toEqual({ a: 9, b: 8, c: 4 });
    expect(world.failures).toEqual([]);
  });

  it('takes nothing twice when a stretch is delivered again, whole or from the middle', async () => {
    await countMany(['a', 'b']);
    const middle = await world.count('a');
    await countMany(['b', 'c']);
    await world.applyFrom(null);
    const once = await world.digests();
    await world.applyFrom(null);
    await world.applyFrom(middle);
    expect(await world.digests()).toEqual(once);
  });

  it('lets a worker that wakes after another took over change nothing', async () => {
    await countMany(['a', 'b', 'a']);
    const zombie = await stretchOf(world.codec, null, await world.store.readAll(null, { limit: 2 }));
    await follow(512);
    const before = await world.digests();
    await applyStretch(world, zombie);
    expect(await world.digests()).toEqual(before);
  });

  it('refuses a stretch that begins behind a gap', async () => {
    const first = await world.count('a');
    await world.count('a');
    await expect(world.applyFrom(first)).rejects.toThrow(MissedStretch);
    expect(await world.tallies()).toEqual({});
  });

  it('writes nothing of a batch whose session is cut before it commits', async () => {
    await countMany(['a', 'b']);
    const lock = async (client: Parameters<typeof world.lock>[0]) => {
      const generations = await world.lock(client);
      await world.pool.query(
        `select pg_terminate_backend(pid) from pg_locks where locktype = 'relation' and pid <> pg_backend_pid()
         and relation = 'projections.generation'::regclass
         and database = (select oid from pg_database where datname = current_database())`,
      );
      return generations;
    };
    const stretch = await stretchOf(world.codec, null, await world.store.readAll(null, { limit: 10 }));
    await expect(applyStretch({ ...world, lock }, stretch)).rejects.toThrow();
    expect(await world.tallies()).toEqual({});
    await world.applyFrom(null);
    expect(await world.tallies()).toEqual({ a: 1, b: 2 });
  });

  it('lets one of two projectors fold while the other stands by, and the other take over', async () => {
    const [first, second] = [world.projector(), world.projector()];
    first.start();
    second.start();
    await world.waiter().waitFor(await world.count('a'), 10_000);
    await first.stop();
    await world.waiter().waitFor(await world.count('a'), 10_000);
    await second.stop();
    expect(await world.tallies()).toEqual({ a: 2 });
  });

  it('brings a fold that is added to a long log up to date', async () => {
    await countMany(['a', 'b', 'a']);
    await world.pool.query("delete from projections.generation where fold = 'toy.entry_v1'; drop schema toy cascade");
    await world.pool.query('delete from projections.generation');
    await prepareProjections(world.pool, [tallyFold]);
    const projector = world.projector({ folds: [tallyFold] });
    projector.start();
    await world.waiter([tallyFold]).waitFor((await world.store.head())!, 10_000);
    await projector.stop();
    await prepareProjections(world.pool, toyFolds);
    await follow(2);
    const { rows } = await world.pool.query('select sum(by)::integer as total from toy.entry_v1');
    expect(rows).toEqual([{ total: 6 }]);
    expect(await world.tallies()).toEqual({ a: 4, b: 2 });
  });
});

describe('poison', () => {
  it('parks the key of the fold that fails; its later events wait, all others go on', async () => {
    await world.count('good');
    await world.count('bad', 5);
    poisonous.add('bad');
    await world.count('bad', 7);
    await follow(1);
    await world.count('bad', 11);
    await world.count('good');
    await follow(1);
    expect(await world.tallies()).toEqual({ good: 2 });
    const { rows } = await world.pool.query('select count(*)::integer as entries from toy.entry_v1');
    expect(rows).toEqual([{ entries: 5 }]);
    const [parked, ...others] = await parkedKeys(world.pool);
    expect(others).toEqual([]);
    expect(parked).toMatchObject({ fold: 'toy.tally_v1', key: 'bad', waiting: 3 });
    expect(parked!.error).toMatch(/^TypeError at /);
    expect(parked!.error).not.toContain('defect');
  });

  it('folds parked events in order once the defect is mended: as if there had been none', async () => {
    poisonous.add('bad');
    await countMany(['bad', 'good', 'bad']);
    await follow(2);
    poisonous.clear();
    expect(await unpark({ ...world, folds: toyFolds })).toBe(1);
    expect(await parkedKeys(world.pool)).toEqual([]);
    const mended = await world.digests();
    await rebuild({ ...world, folds: toyFolds });
    expect(await world.digests()).toEqual(mended);
    expect(await world.tallies()).toEqual({ bad: 4, good: 2 });
  });

  it('keeps a key parked from the event that it still fails on', async () => {
    poisonous.add('bad');
    await countMany(['bad', 'bad']);
    await follow(2);
    expect(await unpark({ ...world, folds: toyFolds })).toBe(0);
    expect(await parkedKeys(world.pool)).toMatchObject([{ key: 'bad', waiting: 2 }]);
  });

  it('finds the one row among a hundred that PostgreSQL refuses', async () => {
    for (let index = 0; index < 99; index++) await world.count('good');
    await world.count('huge', 3_000_000_000);
    for (let index = 0; index < 20; index++) await world.count('good');
    await follow(512);
    expect(await world.tallies()).toEqual({ good: 119 });
    expect((await parkedKeys(world.pool)).map(({ fold, key }) => [fold, key.length === 36 ? 'an event' : key])).toEqual(
      [
        ['toy.entry_v1', 'an event'],
        ['toy.tally_v1', 'huge'],
      ],
    );
  });
});

describe('a rebuild', () => {
  it('fails no read and loses no event while the log goes on', async () => {
    const projector = world.projector({ batch: 4 });
    projector.start();
    await countMany(Array.from({ length: 60 }, (_, index) => `c${index % 7}`));
    let reading = true;
    let reads = 0;
    const reader = (async () => {
      while (reading) {
        const { rows } = await world.pool.query('select count(*) from toy.tally_v1');
        reads += rows.length;
      }
    })();
    const writer = (async () => {
      for (let index = 0; index < 60; index++) await world.count(`c${index % 7}`);
    })();
    for (let round = 0; round < 3; round++) await rebuild({ ...world, folds: toyFolds, batch: 7 });
    await writer;
    reading = false;
    await reader;
    await world.waiter().waitFor((await world.store.head())!, 10_000);
    await projector.stop();
    expect(reads).toBeGreaterThan(0);
    const live = await world.digests();
    await rebuild({ ...world, folds: toyFolds });
    expect(await world.digests()).toEqual(live);
    expect(Object.values(await world.tallies()).reduce((a, b) => a + b)).toBe(60 + (60 * 61) / 2);
  });

  it('fails no read of several read models at once, in whatever order they are read', async () => {
    await countMany(['a', 'b', 'a']);
    await follow(512);
    let reading = true;
    const readers = [
      ['toy.tally_v1', 'toy.entry_v1'],
      ['toy.entry_v1', 'toy.tally_v1'],
    ].map(async ([first, second]) => {
      while (reading) {
        await inTransaction(world.pool, async (client) => {
          const { rows } = await client.query(`select from ${first} join ${second} using (counter)`);
          expect(rows).toHaveLength(3);
          await client.query(`select from ${second} join ${first} using (counter)`);
        });
        await delay(2);
      }
    });
    for (let round = 0; round < 8; round++) await rebuild({ ...world, folds: toyFolds });
    reading = false;
    await Promise.all(readers);
  });

  it('keeps the generation before, and drops older ones and what an interrupted one left', async () => {
    await world.count('a');
    await follow(1);
    const killed = () => {
      throw new Error('killed');
    };
    await expect(rebuild({ ...world, folds: toyFolds, onProgress: killed })).rejects.toThrow('killed');
    for (let round = 0; round < 3; round++) await rebuild({ ...world, folds: toyFolds });
    const { rows } = await world.pool.query(
      "select number, state from projections.generation where fold = 'toy.tally_v1' order by number",
    );
    expect(rows.map(({ state }: { state: string }) => state)).toEqual(['retired', 'retired', 'live']);
    expect(await world.tallies()).toEqual({ a: 1 });
  });

  it('waits for a reader of some seconds and switches then', async () => {
    await world.count('a');
    await follow(1);
    const reader = await world.pool.connect();
    await reader.query('begin; select * from toy.tally_v1');
    const done = rebuild({ ...world, folds: toyFolds });
    await delay(1_500);
    await reader.query('commit');
    reader.release();
    await expect(done).resolves.toBeUndefined();
    expect(await world.tallies()).toEqual({ a: 1 });
  });

  it('shows its generation to a worker that waited for the switch', async () => {
    const fold = tallyFold.name;
    const switching = await world.pool.connect();
    await switching.query('begin');
    await switching.query("update projections.generation set state = 'retired' where fold = $1", [fold]);
    await switching.query("insert into projections.generation (fold, number, state) values ($1, 2, 'live')", [fold]);
    const waiting = inTransaction(world.pool, world.lock);
    await delay(200);
    await switching.query('commit');
    switching.release();
    expect((await waiting).map(({ number }) => number)).toEqual([1, 2]);
  });

  it('is one at a time', async () => {
    await world.count('a');
    const both = await Promise.allSettled([1, 2].map(() => rebuild({ ...world, folds: toyFolds })));
    const refused = both.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(refused).toHaveLength(1);
    expect(refused[0]!.reason).toBeInstanceOf(RebuildUnderWay);
  });
});

describe('waiting for a position', () => {
  it('gives up in time, and refuses a position of another log', async () => {
    const position = await world.count('a');
    await expect(world.waiter().waitFor(position, 50)).rejects.toThrow(PositionNotReached);
    await follow(1);
    await expect(world.waiter().waitFor(position, 50)).resolves.toBeUndefined();
    await expect(world.waiter().waitFor('another:1', 50)).rejects.toThrow(ForeignPosition);
  });

  it('does not wait for folds that this build no longer has', async () => {
    const position = await world.count('a');
    await inTransaction(world.pool, (client) =>
      client.query("insert into projections.generation (fold, number, state) values ('toy.gone_v1', 1, 'live')"),
    );
    await follow(1);
    await expect(world.waiter().waitFor(position, 50)).resolves.toBeUndefined();
  });
});

describe('negative controls', () => {
  it('sees the doubling when a stretch is folded without looking at the checkpoint', async () => {
    await countMany(['a', 'b']);
    await world.applyFrom(null);
    const once = await world.digests();
    const { events } = await stretchOf(world.codec, null, await world.store.readAll(null, { limit: 10 }));
    await inTransaction(world.pool, async (client) => {
      for (const generation of await world.lock(client)) await applyEvents(client, [{ generation, events }], new Map());
    });
    expect(await world.digests()).not.toEqual(once);
  });

  it('sees the gap when later events of a parked key are folded all the same', async () => {
    poisonous.add('bad');
    await countMany(['bad']);
    await follow(1);
    poisonous.clear();
    await world.pool.query('delete from projections.parked');
    await world.count('bad', 10);
    await follow(1);
    const gapped = await world.digests();
    await rebuild({ ...world, folds: [tallyFold, entryFold] });
    expect(await world.digests()).not.toEqual(gapped);
  });
});
