import { randomUUID } from 'node:crypto';
import { PositionWaiter, prepareProjections, Projector, tablesOf } from '@alongside/projections';
import type { EventCodec } from '@alongside/vault';
import type { DataSource } from 'typeorm';
import { folds } from '../../../apps/composition/src/contexts';
import { openReadDatabase } from '../../../apps/composition/src/read-database';
import type { Bench } from '../benchmark';
import { filledLog, type FilledLog } from '../fold/filled-log';
import { toldLife } from '../fold/told-lives';
import { withoutIndexes } from '../without-indexes';
import { searchTerms } from '../../../libs/contexts/caseload/src/domain/names/search-terms';
import { fillCaseload, fillKeys, fillPlaces } from './caseload-rows.sql';
import { madeUpName } from './made-up-names';

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
  /** Where the digests of names are, and those of an office's claimants. */
  readonly keys: string;
  readonly places: string;
  /** A claimant's name is that of the number modulo so many. */
  readonly names: number;
  /** Adds claimants of these numbers, in lists of their own. */
  add(from: number, to: number): Promise<void>;
}

/** A few lives are folded; their rows are what all others are copied from, so that they have whatever the fold gives them. */
export async function filledCaseload({ database, sizes }: Bench): Promise<FilledCaseload> {
  const log = await filledLog(database, lives * toldLife(0).length);
  const { pool } = log;
  await prepareProjections(pool, folds);
  await foldOnce(log);
  const ofCaseload = folds.filter(({ name }) => name.startsWith('caseload.'));
  const tables = new Map(ofCaseload.flatMap((fold) => [...tablesOf(fold)]));
  const caseload = tables.get('caseload')!;
  const [table, keys, places] = [caseload.at(1), tables.get('key')!.at(1), tables.get('place')!.at(1)];
  await pool.query(`create table told_row as select row_number() over () - 1 as told_number, r.* from ${table} r`);
  await pool.query(`truncate ${table}, ${keys}, ${places}`);
  const names = Math.min(mostNames, sizes.claimants);
  await sealNames(log, names);
  const dataSource = await openReadDatabase(log.url);
  const fill = fillCaseload(
    table,
    caseload.columns.map(({ name }) => name),
  );
  const add = async (from: number, to: number) => {
    const client = await pool.connect();
    try {
      await withoutIndexes(client, table, () => client.query(fill, [from, to, names, lives]));
      await withoutIndexes(client, keys, () => client.query(fillKeys(keys), [from, to, names]));
      await withoutIndexes(client, places, () => client.query(fillPlaces(places), [from, to, names]));
      await client.query('checkpoint');
    } finally {
      client.release();
    }
  };
  const close = async () => {
    await dataSource.destroy();
    await log.close();
  };
  return { ...log, dataSource, table, keys, places, names, add, close };
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

async function sealNames({ pool, codec, index }: FilledLog, count: number): Promise<void> {
  await pool.query(
    'create table sealed_name (number integer primary key, blob text not null, parts integer[], name integer)',
  );
  for (let first = 0; first < count; first += sealedAtOnce) {
    const numbers = Array.from({ length: Math.min(sealedAtOnce, count - first) }, (_, n) => first + n);
    const blobs = await Promise.all(numbers.map((number) => sealedName(codec, number)));
    const keys = numbers.map((number) => index.digests(searchTerms({ name: madeUpName(number) })));
    await pool.query(
      'insert into sealed_name select number, blob, parts::int[], name from unnest($1::int[], $2::text[], $3::text[], $4::int[]) as s (number, blob, parts, name)',
      [numbers, blobs, keys.map(({ parts }) => `{${parts!.join(',')}}`), keys.map(({ name }) => name![0])],
    );
  }
}

async function sealedName(codec: EventCodec, number: number): Promise<string> {
  const event = {
    type: 'ClaimantRegistered',
    data: { claimantId: randomUUID(), occurredAt: '2025-01-06', name: madeUpName(number) },
  };
  const { data } = await codec.encode(event);
  return (JSON.parse(data) as { sealed: { personal: string } }).sealed.personal;
}
