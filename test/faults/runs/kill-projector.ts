import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { inTransaction, rebuild, stretchOf } from '@alongside/projections';
import { runTypescript, type ChildProgram } from '@alongside/testing';
import { applyEvents } from '../../../libs/foundation/projections/src/apply';
import { toyFolds, ToyWorld } from '../../../libs/foundation/projections/src/toy-folds.contract';
import { digests, rebuildAll } from '../../e2e/support/figures-of';
import { randomCaseload } from '../../e2e/support/random-caseload';
import { recordAll } from '../../e2e/support/told';
import { nothing, type Control, type FaultRun, type Ground } from '../support/fault-run';
import { digestsInMemory } from '../support/fold-all';
import { onInstallation, type Installation } from '../support/installation';
import { onServer, withClient } from '../support/servers';

const caughtUpWithinMs = 60_000;

export const killProjector: FaultRun = {
  name: 'kill-projector',
  what: 'the projector killed at random points; a zombie that wakes after another took over',
  share: 0.34,
  run: (ground) => onInstallation(ground.folder, (installation) => followAndKill(ground, installation)),
};

async function followAndKill(ground: Ground, installation: Installation) {
  const { chance, rounds } = ground;
  const { platform } = installation;
  const follow = async () => {
    const child = runTypescript(join(__dirname, 'projector.child.ts'), {
      args: [JSON.stringify(installation.configuration)],
    });
    await child.message();
    return child;
  };
  let told = 0;
  const tell = async (count: number) => {
    const lives = randomCaseload(randomUUID(), { seed: chance.between(`told ${told}`, 1, 10_000), count });
    told += lives.flat().length;
    return recordAll({ platform }, lives);
  };
  let [leader, standby] = [await follow(), await follow()];
  for (let round = 0; round < rounds; round += 1) {
    const telling = tell(25);
    await delay(chance.between(`kill ${round}`, 0, 400));
    await leader.kill();
    await platform.waiter.waitFor(await telling, caughtUpWithinMs);
    [leader, standby] = [standby, await follow()];
  }
  await wakeZombie(installation, { zombie: leader, tell });
  await platform.waiter.waitFor(await tell(5), caughtUpWithinMs);
  await Promise.all([leader.kill(), standby.kill()]);
  const live = JSON.stringify(await digests({ platform }));
  const inMemory = JSON.stringify(await digestsInMemory(platform));
  await rebuildAll({ platform });
  const rebuilt = JSON.stringify(await digests({ platform }));
  const wrong = [
    ...(live === rebuilt ? [] : [`live and rebuilt differ:\n${live}\n${rebuilt}`]),
    ...(live === inMemory ? [] : [`live and folded in memory differ:\n${live}\n${inMemory}`]),
  ];
  return {
    ...nothing,
    acknowledged: told,
    rounds,
    wrong,
    controls: [await onServer(join(ground.folder, 'control'), withoutCheckpoint)],
  };
}

/** The leader stops dead and loses its lease; another takes over; then it goes on where it was. */
async function wakeZombie(
  { configuration, platform }: Installation,
  { zombie, tell }: { readonly zombie: ChildProgram; readonly tell: (count: number) => Promise<string> },
): Promise<void> {
  const telling = tell(25);
  await delay(50);
  zombie.process.kill('SIGSTOP');
  await withClient(configuration.databases!.main, (client) =>
    client.query(
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = 7310004 and granted
       and database = (select oid from pg_database where datname = current_database())`,
    ),
  );
  // What the zombie holds in a transaction of its own the server gives up when it is told to.
  await withClient(configuration.databases!.main, (client) =>
    client.query(`select pg_terminate_backend(pid) from pg_stat_activity where state like 'idle in transaction%'`),
  );
  await platform.waiter.waitFor(await telling, caughtUpWithinMs);
  zombie.process.kill('SIGCONT');
}

/** Folds a stretch again without a look at the checkpoint, as a zombie without the fence would. */
async function withoutCheckpoint(url: string): Promise<Control> {
  const world = await ToyWorld.open(url);
  for (const name of ['a', 'b', 'a']) await world.count(name);
  await world.applyFrom(null);
  const { events } = await stretchOf(world.codec, null, await world.store.readAll(null, { limit: 100 }));
  await inTransaction(world.pool, async (client) => {
    for (const generation of await world.lock(client)) await applyEvents(client, [{ generation, events }], new Map());
  });
  const live = String(await world.digests());
  await rebuild({ ...world, folds: toyFolds });
  const caught = live !== String(await world.digests());
  await world.close();
  return { defect: 'folds without a look at the checkpoint', caught };
}
