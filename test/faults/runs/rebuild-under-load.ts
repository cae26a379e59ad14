import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { tablesOf } from '@alongside/projections';
import type { Pool } from 'pg';
import { folds } from '../../../apps/composition/src';
import { digests, rebuildAll } from '../../e2e/support/figures-of';
import { randomCaseload } from '../../e2e/support/random-caseload';
import { recordAll } from '../../e2e/support/told';
import { nothing, type FaultRun, type Ground } from '../support/fault-run';
import { onInstallation, type Installation } from '../support/installation';

const views = folds.flatMap((fold) => tablesOf(fold).map(([, table]) => table.view));

export const rebuildUnderLoad: FaultRun = {
  name: 'rebuild-under-load',
  what: 'all read models rebuilt while they are read and written',
  share: 0.34,
  run: (ground) => onInstallation(ground.folder, (installation) => rebuildWhileRead(ground, installation)),
};

async function rebuildWhileRead({ chance, rounds }: Ground, { platform }: Installation) {
  platform.follow();
  let told = 0;
  const tell = async (count: number) => {
    const lives = randomCaseload(randomUUID(), { seed: chance.between(`told ${told}`, 1, 10_000), count });
    told += lives.flat().length;
    return recordAll({ platform }, lives);
  };
  await platform.waiter.waitFor(await tell(30), 60_000);
  const failed = await readingMeanwhile(platform.pool, async () => {
    for (let round = 0; round < rounds; round += 1) await Promise.all([rebuildAll({ platform }), tell(10)]);
  });
  await platform.waiter.waitFor((await platform.store.head())!, 60_000);
  const live = JSON.stringify(await digests({ platform }));
  await rebuildAll({ platform });
  const same = live === JSON.stringify(await digests({ platform }));
  const gone = views[0]!;
  const inPlace = await readingMeanwhile(platform.pool, async () => {
    const [schema, name] = gone.split('.');
    await platform.pool.query(`alter view ${gone} rename to away`);
    await delay(300);
    await platform.pool.query(`alter view ${schema}.away rename to ${name}`);
  });
  const wrong = [...failed.slice(0, 5), ...(same ? [] : ['live and rebuilt differ'])];
  const controls = [{ defect: 'takes a table away to fill it anew', caught: inPlace.length > 0 }];
  return { ...nothing, acknowledged: told, rounds, wrong, controls };
}

/** Reads every view all the time; answers what failed, or showed fewer rows than a reader had seen before. */
async function readingMeanwhile(pool: Pool, work: () => Promise<void>): Promise<string[]> {
  const failed: string[] = [];
  let isOver = false;
  const most = new Map<string, number>();
  const reader = async () => {
    while (!isOver)
      for (const view of views) {
        const atLeast = most.get(view) ?? 0;
        const rows = await pool.query<{ n: string }>(`select count(*) as n from ${view}`).then(
          (answer) => Number(answer.rows[0]!.n),
          (error: unknown) => String(error),
        );
        if (typeof rows === 'string') failed.push(rows);
        else if (rows < atLeast) failed.push(`${view} shrank from ${atLeast} to ${rows} rows`);
        else most.set(view, Math.max(most.get(view) ?? 0, rows));
      }
  };
  const readers = [reader(), reader()];
  await work().finally(() => (isOver = true));
  await Promise.all(readers);
  return failed;
}
