import { parkedKeys, rebuild, unpark } from '@alongside/projections';
import { poisonous, toyFolds, ToyWorld } from '../../../libs/foundation/projections/src/toy-folds.contract';
import { nothing, type FaultRun } from '../support/fault-run';
import { onServer } from '../support/servers';

export const poison: FaultRun = {
  name: 'poison',
  what: 'an event that a fold cannot take: one key of that fold waits, all others go on, and unpark makes it good',
  share: 0.1,
  run: (ground) =>
    onServer(ground.folder, async (url) => {
      const proper = await foldPoison(url, { skips: false });
      const skipping = await foldPoison(url, { skips: true });
      const controls = [{ defect: 'skips the event and goes on', caught: skipping.wrong.length > 0 }];
      return { ...nothing, ...proper, rounds: 1, controls };
    }),
};

async function foldPoison(url: string, { skips }: { readonly skips: boolean }) {
  const world = await ToyWorld.open(url);
  const wrong: string[] = [];
  const expectSame = (what: string, found: unknown, expected: unknown) => {
    if (JSON.stringify(found) !== JSON.stringify(expected)) wrong.push(`${what}: ${JSON.stringify(found)}`);
  };
  const projector = world.projector({ batch: 4 });
  projector.start();
  await world.count('a');
  await world.waiter().waitFor(await world.count('b'), 30_000);
  poisonous.add('a');
  for (const name of ['a', 'b', 'a', 'c']) await world.count(name);
  await world.waiter().waitFor((await world.store.head())!, 30_000);
  expectSame('beside the poison', await world.tallies(), { a: 1, b: 2, c: 1 });
  const parked = (await parkedKeys(world.pool)).map(({ fold, key, waiting }) => ({ fold, key, waiting }));
  expectSame('parked', parked, [{ fold: 'toy.tally_v1', key: 'a', waiting: 2 }]);
  poisonous.clear();
  if (skips) await world.pool.query('delete from projections.parked');
  await unpark({ ...world, folds: toyFolds });
  await world.waiter().waitFor(await world.count('a'), 30_000);
  await projector.stop();
  const live = await world.digests();
  await rebuild({ ...world, folds: toyFolds });
  expectSame('after unpark', live, await world.digests());
  const { events } = await world.store.readAll(null, { limit: 100 });
  await world.close();
  return { acknowledged: events.length, wrong };
}
