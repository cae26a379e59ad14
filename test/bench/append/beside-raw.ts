import { PostgresEventStore } from '@alongside/event-store-postgres';
import type { Bench } from '../benchmark';
import { RawLog } from './raw-log';

/** Works with a store and a raw table beside it, in a database of their own. */
export async function besideRaw<Result>(
  { database }: Pick<Bench, 'database'>,
  work: (store: PostgresEventStore, raw: RawLog, url: string) => Promise<Result>,
): Promise<Result> {
  const url = await database();
  const store = await PostgresEventStore.open({ connectionString: url });
  const raw = await RawLog.open(url);
  try {
    return await work(store, raw, url);
  } finally {
    await raw.close();
    await store.close();
  }
}
