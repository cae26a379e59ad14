import { setTimeout as delay } from 'node:timers/promises';
import { useTestDatabase } from '@alongside/testing';
import { rebuild } from './rebuild';
import { toyFolds, ToyWorld } from './toy-folds.contract';

describe('a read model that has seen more than the log has', () => {
  const database = useTestDatabase();
  let world: ToyWorld;
  beforeEach(async () => {
    world = await ToyWorld.open(database.url);
    for (const name of ['a', 'b', 'a']) await world.count(name);
  });
  afterEach(() => world.close());

  const head = async () => (await world.store.head())!;
  const moveCheckpoint = (position: string) =>
    world.pool.query("update projections.generation set position = $1 where fold = 'toy.tally_v1'", [position]);

  it.each<[string, (position: string) => string]>([
    ['is ahead of the log', (position) => position.replace(/\d+$/, '4')],
    ['was filled from another log', (position) => position.replace(/^[^:]+/, 'another')],
  ])('is not folded on where it %s, and says so, however the log grows; a rebuild makes it good', async (_, move) => {
    await moveCheckpoint(move(await head()));
    const projector = world.projector();
    projector.start();
    while (world.failures.length === 0) await delay(5);
    await projector.stop();
    expect(world.failures[0]).toEqual({
      name: 'StaleCheckpoint',
      message: expect.stringMatching(/^the log ends at .*:3, but toy\.tally_v1 has read it up to .*:\d+: /),
      after: null,
    });
    expect(await world.tallies()).toEqual({});

    await rebuild({ ...world, folds: toyFolds });
    expect(await world.tallies()).toEqual({ a: 2, b: 1 });
    const again = world.projector();
    again.start();
    await world.waiter().waitFor(await world.count('a'), 10_000);
    await again.stop();
    expect(await world.tallies()).toEqual({ a: 3, b: 1 });
  });

  it('is folded on where it has seen exactly what there is', async () => {
    await moveCheckpoint(await head());
    const projector = world.projector();
    projector.start();
    await world.waiter().waitFor(await world.count('c'), 10_000);
    await projector.stop();
    expect([await world.tallies(), world.failures]).toEqual([{ c: 1 }, []]);
  });
});
