import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { copyingPool, prepareProjections, rebuild, tablesOf } from '@alongside/projections';
import { from, to } from 'pg-copy-streams';
import { folds } from '../../../apps/composition/src/contexts';
import type { Bench, Benchmark, Measured } from '../benchmark';
import { atLeast, ratioAtLeast } from '../goal';
import { secondsOf } from '../rounds';
import { filledLog, type FilledLog } from './filled-log';

/** All read models from the log, beside a COPY of the rows that come of it into tables with the same indexes. */
export const rebuilding: Benchmark = {
  name: 'rebuild',
  run: async (bench) => {
    const log = await filledLog(bench.database, bench.sizes.eventsRebuilt);
    try {
      return await measure(log, bench);
    } finally {
      await log.close();
    }
  },
};

async function measure({ store, codec, pool, events }: FilledLog, bench: Bench): Promise<Measured[]> {
  await prepareProjections(pool, folds);
  const ours = await secondsOf(() => rebuild({ store, codec, pool, folds }));
  const copied = await copyTables(pool, bench.folder);
  const of = `${events.toLocaleString('en-GB')} events`;
  return [
    {
      name: `rebuild of all read models from ${of}, beside COPY of the rows`,
      unit: 'rows/s',
      ours: copied.rows / ours,
      yardstick: copied.rows / copied.seconds,
      goal: ratioAtLeast(0.4),
    },
    {
      name: `rebuild of all read models from ${of}`,
      unit: 'events/s',
      ours: events / ours,
      yardstick: null,
      goal: atLeast(50_000),
    },
  ];
}

async function copyTables(pool: FilledLog['pool'], folder: string): Promise<{ rows: number; seconds: number }> {
  const file = join(folder, 'rows');
  const total = { rows: 0, seconds: 0 };
  const copying = copyingPool(pool);
  const client = await copying.connect();
  try {
    for (const [, table] of folds.flatMap((fold) => [...tablesOf(fold)])) {
      const filled = table.at(2);
      await client.query(`create table copied (like ${filled} including all)`);
      await pipeline(client.query(to(`copy ${filled} to stdout`)), createWriteStream(file));
      total.seconds += await secondsOf(() =>
        pipeline(createReadStream(file), client.query(from('copy copied from stdin'))),
      );
      const { rows } = await client.query<{ count: number }>('select count(*)::int as count from copied');
      total.rows += rows[0]!.count;
      await client.query('drop table copied');
    }
    return total;
  } finally {
    client.release();
    await copying.end();
    await rm(file, { force: true });
  }
}
