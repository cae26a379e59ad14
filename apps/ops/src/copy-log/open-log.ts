import { existsSync, readFileSync } from 'node:fs';
import type { Configuration, LogStore } from '../../../composition/src';
import { openDatabases, openLogStore } from '../../../composition/src';
import { quietLog } from '../session';

export interface OpenLog {
  readonly store: LogStore;
  close(): Promise<void>;
}

/**
 * A log by its address: `embedded`, a PostgreSQL URL, a KurrentDB connection string with the prefix of its streams, or a file that
 * holds one of these, so that no password stands in a listing of processes.
 */
export async function openLog(address: string, streamPrefix: string, settings: Configuration): Promise<OpenLog> {
  const url = existsSync(address) ? readFileSync(address, 'utf8').trim() : address;
  const log = quietLog();
  if (url === 'embedded') {
    const databases = await openDatabases({ ...settings, databases: null });
    const store = await openLogStore({ kurrentDb: null }, databases.main, log);
    return {
      store,
      close: async () => {
        await store.close();
        await databases.close();
      },
    };
  }
  if (!/^[a-z]+(\+discover)?:\/\//.test(url)) throw new Error(`${address} is neither the address of a log nor a file`);
  const kurrentDb = url.startsWith('postgres') ? null : { url, streamPrefix };
  const store = await openLogStore({ kurrentDb }, url, log);
  return { store, close: () => store.close() };
}
