import type { EventStore } from '@alongside/event-store';
import { KurrentDbEventStore } from '@alongside/event-store-kurrentdb';
import { type KeptHead, type LogVerification, PostgresEventStore } from '@alongside/event-store-postgres';
import type { Log } from '@alongside/http';
import type { Configuration } from './configuration';

export interface LogStore extends EventStore {
  /** Whether positions number the events of the log: 1, 2, 3 …; elsewhere they grow with gaps. */
  readonly countsEvents: boolean;
  /** Reads the whole log and says what is wrong with it. */
  verify(options?: { readonly kept?: KeptHead }): Promise<LogVerification>;
}

type Settings = Pick<Configuration, 'kurrentDb' | 'atomicStreams'>;

/** The log in KurrentDB where one is named, else in the main database; the read models are in PostgreSQL either way. */
export function openLogStore({ kurrentDb, atomicStreams }: Settings, database: string, log: Log): Promise<LogStore> {
  const more = atomicStreams === undefined ? {} : { atomicStreams };
  if (kurrentDb)
    return KurrentDbEventStore.open({ connectionString: kurrentDb.url, streamPrefix: kurrentDb.streamPrefix, ...more });
  const onWarning = (warning: string) => log.warn(warning);
  return PostgresEventStore.open({ connectionString: database, onWarning, ...more });
}
