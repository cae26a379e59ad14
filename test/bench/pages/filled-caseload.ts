import { randomBytes, randomUUID } from 'node:crypto';
import { PostgresEventStore } from '@alongside/event-store-postgres';
import { foldingPool, prepareProjections, tablesOf } from '@alongside/projections';
import { EventCodec, KeyStore, Vault } from '@alongside/vault';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { deciders, folds } from '../../../apps/composition/src/contexts';
import { openReadDatabase } from '../../../apps/composition/src/read-database';
import type { Bench } from '../benchmark';
import { withoutIndexes } from '../without-indexes';
import { fillCaseload } from './caseload-rows.sql';

/** More than the cache of keys holds: a page finds most of its names' keys in the database. */
const mostNames = 60_000;
const sealedAtOnce = 1_000;

/** The lists of so many claimants, and the platform beside them. */
export interface FilledCaseload {
  readonly url: string;
  readonly store: PostgresEventStore;
  readonly codec: EventCodec;
  readonly pool: Pool;
  readonly dataSource: DataSource;
  /** Where the rows are. */
  readonly table: string;
  /** Adds claimants of these numbers, in lists of their own. */
  add(from: number, to: number): Promise<void>;
  close(): Promise<void>;
}

export async function filledCaseload({ database, sizes }: Bench): Promise<FilledCaseload> {
  const url = await database();
  const keys = await KeyStore.open({ connectionString: await database(), masterKey: randomBytes(32) });
  const vault = new Vault(keys);
  const store = await PostgresEventStore.open({ connectionString: url });
  const pool = foldingPool(url);
  await prepareProjections(pool, folds);
  const tables = folds.flatMap((fold) => [...tablesOf(fold)]);
  const table = tables.find(([name]) => name === 'caseload')![1].at(1);
  const names = Math.min(mostNames, sizes.claimants);
  await sealNames(pool, vault, names);
  const dataSource = await openReadDatabase(url);
  const add = async (from: number, to: number) => {
    const client = await pool.connect();
    try {
      await withoutIndexes(client, table, () => client.query(fillCaseload(table), [from, to, names]));
    } finally {
      client.release();
    }
  };
  const close = async () => {
    await dataSource.destroy();
    await pool.end();
    await store.close();
    await keys.close();
  };
  return { url, store, codec: new EventCodec(deciders, vault), pool, dataSource, table, add, close };
}

async function sealNames(pool: Pool, vault: Vault, count: number): Promise<void> {
  await pool.query('create table sealed_name (n integer primary key, blob text not null)');
  for (let first = 0; first < count; first += sealedAtOnce) {
    const numbers = Array.from({ length: Math.min(sealedAtOnce, count - first) }, (_, n) => first + n);
    const blobs = await Promise.all(
      numbers.map((n) =>
        vault.seal(randomUUID(), 'personal', JSON.stringify({ name: { given: 'Made-up', family: `Person ${n}` } })),
      ),
    );
    await pool.query('insert into sealed_name select * from unnest($1::int[], $2::text[])', [numbers, blobs]);
  }
}
