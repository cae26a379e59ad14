import { mkdir } from 'node:fs/promises';
import { CommandHandler } from '@alongside/commands';
import type { EventStore } from '@alongside/event-store';
import { PostgresEventStore } from '@alongside/event-store-postgres';
import { CursorSealer, type Log } from '@alongside/http';
import { ForgottenPersons, replayErasures } from '@alongside/privacy';
import type { Process } from '@alongside/processes';
import { foldingPool, PositionWaiter, prepareProjections, Projector } from '@alongside/projections';
import { EventCodec, ErasureLedger, Erasures, KeyStore, Secrets, Vault } from '@alongside/vault';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Configuration } from './configuration';
import { deciders, folds } from './contexts';
import { openDatabases } from './databases';
import { openProcesses } from './processes';
import { openReadDatabase } from './read-database';

/** All that the contexts stand on, open. */
export interface Platform {
  readonly store: EventStore & Pick<PostgresEventStore, 'verify'>;
  readonly codec: EventCodec;
  readonly commands: CommandHandler;
  readonly dataSource: DataSource;
  /** For folding. */
  readonly pool: Pool;
  readonly waiter: PositionWaiter;
  readonly projector: Projector;
  /** What reacts to the log. */
  readonly processes: readonly Process[];
  readonly secrets: Secrets;
  readonly erasures: Erasures;
  readonly cursors: CursorSealer;
  /** Begins to fold and to react. */
  follow(): void;
  /** Stops reacting and folding after what is in hand, then closes everything in the order of its use. */
  close(): Promise<void>;
}

interface ErasureParts {
  readonly keys: KeyStore;
  readonly commands: CommandHandler;
  readonly dataSource: DataSource;
  readonly configuration: Configuration;
  readonly log: Log;
}

/** Forgets again whom the ledger names, should a back-up have brought them back. */
async function openErasures({ keys, commands, dataSource, configuration, log }: ErasureParts): Promise<Erasures> {
  const erasures = new Erasures(keys, new ErasureLedger(configuration.erasureLedger));
  const replayed = await replayErasures({ erasures, commands, forgottenPersons: new ForgottenPersons(dataSource) });
  if (replayed.keys + replayed.events > 0) log.warn(replayed, 'persons were forgotten again, as the ledger says');
  return erasures;
}

/** Opens everything, the embedded server included. What was opened is closed again when a later part fails. */
export async function openPlatform(configuration: Configuration, log: Log): Promise<Platform> {
  const opened: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const end of opened.splice(0).reverse()) await end();
  };
  try {
    await mkdir(configuration.dataFolder, { recursive: true, mode: 0o700 });
    const databases = await openDatabases(configuration);
    opened.push(() => databases.close());
    const secrets = Secrets.atFile(configuration.secretFile);
    const keys = await KeyStore.open({ connectionString: databases.keys, masterKey: secrets.key('master-key') });
    opened.push(() => keys.close());
    const store = await PostgresEventStore.open({
      connectionString: databases.main,
      atomicStreams: configuration.atomicStreams,
    });
    opened.push(() => store.close());
    const dataSource = await openReadDatabase(databases.main);
    opened.push(() => dataSource.destroy());
    const pool = foldingPool(databases.main);
    opened.push(() => pool.end());
    await prepareProjections(pool, folds);
    const codec = new EventCodec(deciders, new Vault(keys));
    const waiter = new PositionWaiter(store, pool, folds);
    const onFailure = (failure: object) => log.warn({ ...failure }, 'folding failed and is tried again');
    const projector = new Projector({ store, codec, pool, connectionString: databases.main, folds, waiter, onFailure });
    const commands = new CommandHandler(store, codec, secrets.key('command-fingerprints'));
    keys.onForgotten(() => commands.dropStates());
    const parts = { store, codec, pool, commands, connectionString: databases.main };
    const { processes, runner } = await openProcesses(parts, configuration, log);
    for (const follower of [projector, runner]) opened.push(() => follower.stop());
    const erasures = await openErasures({ keys, commands, dataSource, configuration, log });
    const cursors = new CursorSealer(secrets.key('cursors'));
    const follow = () => [projector, runner].forEach((one) => one.start());
    return { ...parts, dataSource, waiter, projector, processes, secrets, erasures, cursors, follow, close };
  } catch (error) {
    await close();
    throw error;
  }
}
