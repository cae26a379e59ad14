import { randomUUID } from 'node:crypto';
import { PositionWaiter, prepareProjections, Projector, tablesOf } from '@alongside/projections';
import type { EventCodec } from '@alongside/vault';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { folds } from '../../../apps/composition/src/contexts';
import { openReadDatabase } from '../../../apps/composition/src/read-database';
import type { Bench } from '../benchmark';
import { filledLog, type FilledLog } from '../fold/filled-log';
import { toldLife } from '../fold/told-lives';
import { withoutIndexes } from '../without-indexes';
import { fillCaseload } from './caseload-rows.sql';

/** More than the cache of keys holds: a page finds most of its names' keys in the database. */
const mostNames = 60_000;
const sealedAtOnce = 1_000;
/** Whose rows are copied. */
const lives = 24;

/** The lists of so many claimants, and the platform beside them. */
export interface FilledCaseload extends FilledLog {
  readonly dataSource: DataSource;
  /** Where the rows are. */
  readonly table: string;
  /** Adds claimants of these numbers, in lists of their own. */
  add(from: number, to: number): Promise<void>;
}

/** A few lives are folded; their rows are what all others are copied from, so that they have whatever the fold gives them. */
export async function filledCaseload({ database, sizes }: Bench): Promise<FilledCaseload> {
  const log = await filledLog(database, lives * toldLife(0).length);
  const { pool, codec } = log;
  await prepareProjections(pool, folds);
  await foldOnce(log);
  const tables = folds.flatMap((fold) => [...tablesOf(fold)]);
  const caseload = tables.find(([name]) => name === 'caseload')![1];
  const table = caseload.at(1);
  await pool.query(`create table told_row as select row_number() over () - 1 as told_number, r.* from ${table} r`);
  await pool.query(`truncate ${table}`);
  const names = Math.min(mostNames, sizes.claimants);
  await sealNames(pool, codec, names);
  const dataSource = await openReadDatabase(log.url);
  const fill = fillCaseload(
    table,
    caseload.columns.map(({ name }) => name),
  );
  const add = async (from: number, to: number) => {
    const client = await pool.connect();
    try {
      await withoutIndexes(client, table, () => client.query(fill, [from, to, names, lives]));
    } finally {
      client.release();
    }
  };
  const close = async () => {
    await dataSource.destroy();
    await log.close();
  };
  return { ...log, dataSource, table, add, close };
}

async function foldOnce({ url, store, codec, pool }: FilledLog): Promise<void> {
  const waiter = new PositionWaiter(store, pool, folds);
  const onFailure = () => undefined;
  const projector = new Projector({ store, codec, pool, connectionString: url, folds, waiter, onFailure });
  projector.start();
  try {
    await waiter.waitFor((await store.head())!, 60_000);
  } finally {
    await projector.stop();
  }
}

async function sealNames(pool: Pool, codec: EventCodec, count: number): Promise<void> {
  await pool.query('create table sealed_name (number integer primary key, blob text not null)');
  for (let first = 0; first < count; first += sealedAtOnce) {
    const numbers = Array.from({ length: Math.min(sealedAtOnce, count - first) }, (_, n) => first + n);
    const blobs = await Promise.all(numbers.map((number) => sealedName(codec, number)));
    await pool.query('insert into sealed_name select * from unnest($1::int[], $2::text[])', [numbers, blobs]);
  }
}

async function sealedName(codec: EventCodec, number: number): Promise<string> {
  const name = { given: 'Made-up', family: `Person ${number}` };
  const event = {
    type: 'ClaimantRegistered',
    data: { claimantId: randomUUID(), occurredAt: '2025-01-06', name },
  };
  const { data } = await codec.encode(event);
  return (JSON.parse(data) as { sealed: { personal: string } }).sealed.personal;
}
