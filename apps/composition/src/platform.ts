import { mkdir } from 'node:fs/promises';
import { CommandHandler, Rehearsal } from '@alongside/commands';
import type { EventStore } from '@alongside/event-store';
import { CursorSealer, type Log } from '@alongside/http';
import { ForgottenPersons, replayErasures } from '@alongside/privacy';
import type { Process } from '@alongside/processes';
import {
  foldingPool,
  PositionWaiter,
  prepareProjections,
  Projector,
  type ProjectorOptions,
} from '@alongside/projections';
import {
  BlindIndex,
  EventCodec,
  ErasureLedger,
  Erasures,
  KeyStore,
  Secrets,
  Vault,
  type MasterKeyRing,
} from '@alongside/vault';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Configuration } from './configuration';
import { deciders, folds } from './contexts';
import { openDatabases } from './databases';
import { type LogStore, openLogStore } from './log-store';
import { masterKeyRing } from './master-keys';
import { openProcesses } from './processes';
import { openReadDatabase } from './read-database';
import { heedStaleCheckpoints } from './stale-checkpoints';

/** All that the contexts stand on, open. */
export interface Platform {
  readonly store: LogStore;
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
  readonly masterKeys: MasterKeyRing;
  readonly keys: KeyStore;
  readonly erasures: Erasures;
  readonly cursors: CursorSealer;
  /** The read models that this log did not fill: only where it was opened for rebuilding. */
  readonly stale: readonly string[];
  /** For saying what would become of commands: writes nothing. */
  rehearsal(): Rehearsal;
  /** Begins to fold and to react. */
  follow(): void;
  /** Stops reacting and folding after what is in hand, then closes everything in the order of its use. */
  close(): Promise<void>;
}

export interface OpeningOptions {
  /** Opens also where read models or processes have seen what the log does not have. */
  readonly rebuilding?: boolean;
}

interface RestoredParts {
  readonly store: EventStore;
  readonly pool: Pool;
  readonly erasures: Erasures;
  readonly commands: CommandHandler;
  readonly dataSource: DataSource;
  readonly log: Log;
}

/**
 * What a restored back-up asks for: nobody goes on from a checkpoint of another state of the log, and whom the ledger names is forgotten
 * again, should the back-up have brought them back.
 */
async function heedRestored(
  { erasures, commands, dataSource, log, ...parts }: RestoredParts,
  options: OpeningOptions,
): Promise<Pick<Platform, 'stale'>> {
  const stale = await heedStaleCheckpoints(parts, options);
  const replayed = await replayErasures({ erasures, commands, forgottenPersons: new ForgottenPersons(dataSource) });
  if (replayed.keys + replayed.events > 0) log.warn(replayed, 'persons were forgotten again, as the ledger says');
  return { stale };
}

function newProjector(
  parts: Pick<ProjectorOptions, 'store' | 'codec' | 'pool' | 'connectionString' | 'waiter'>,
  log: Log,
) {
  const onFailure = (failure: object) => log.warn({ ...failure }, 'folding failed and is tried again');
  return new Projector({ ...parts, folds, onFailure });
}

function writing(store: EventStore, codec: EventCodec, fingerprintKey: Buffer) {
  const commands = new CommandHandler(store, codec, fingerprintKey);
  return { commands, rehearsal: () => new Rehearsal(store, codec, fingerprintKey) };
}

/** What was opened, and its end: in the order of its use, the last first. */
function closing() {
  const opened: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const end of opened.splice(0).reverse()) await end();
  };
  return { opened, close };
}

/**
 * Opens everything, the embedded server included. What was opened is closed again when a later part fails. Throws
 * `StaleCheckpoint` where read models or processes have seen more than the log has, unless it is for rebuilding.
 */
export async function openPlatform(
  configuration: Configuration,
  log: Log,
  options: OpeningOptions = {},
): Promise<Platform> {
  const { opened, close } = closing();
  try {
    await mkdir(configuration.dataFolder, { recursive: true, mode: 0o700 });
    const databases = await openDatabases(configuration);
    opened.push(() => databases.close());
    const secrets = Secrets.atFile(configuration.secretFile);
    const masterKeys = masterKeyRing(secrets, configuration.masterKeys);
    const keys = await KeyStore.open({ connectionString: databases.keys, wrapping: masterKeys });
    opened.push(() => keys.close());
    const store = await openLogStore(configuration, databases.main, log);
    opened.push(() => store.close());
    const dataSource = await openReadDatabase(databases.main);
    opened.push(() => dataSource.destroy());
    const pool = foldingPool(databases.main);
    opened.push(() => pool.end());
    await prepareProjections(pool, folds);
    const codec = new EventCodec(deciders, new Vault(keys), new BlindIndex(secrets.key('blind-index')));
    const waiter = new PositionWaiter(store, pool, folds);
    const { commands, rehearsal } = writing(store, codec, secrets.key('command-fingerprints'));
    keys.onForgotten(() => commands.dropStates());
    const erasures = new Erasures(keys, new ErasureLedger(configuration.erasureLedger));
    const parts = { store, codec, pool, commands, erasures, connectionString: databases.main };
    const projector = newProjector({ ...parts, waiter }, log);
    const { processes, runner } = await openProcesses(parts, configuration, log);
    for (const follower of [projector, runner]) opened.push(() => follower.stop());
    const restored = await heedRestored({ ...parts, dataSource, log }, options);
    const cursors = new CursorSealer(secrets.key('cursors'));
    const follow = () => [projector, runner].forEach((one) => one.start());
    const held = { dataSource, waiter, projector, processes, secrets, masterKeys, keys, cursors };
    return { ...parts, ...restored, ...held, rehearsal, follow, close };
  } catch (error) {
    await close();
    throw error;
  }
}
