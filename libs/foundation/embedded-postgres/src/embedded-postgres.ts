import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseAccount } from './account';
import { findBinaries } from './binaries';
import { ensureCluster, passwordOf, superuser } from './cluster';
import { createDatabaseAt, isConnectionLost } from './create-database';
import { openDataFolder, type DataFolder } from './data-folder';
import { withFolderLock } from './folder-lock';
import { enter, hasLivingParticipants, leave } from './participants';
import { findServer, startServer, stopServer, type RunningServer } from './server';
import { waitFor } from './wait';

const answerSeconds = 30;

export interface EmbeddedPostgresOptions {
  /** Kept from start to start. Made where it is missing; of this launcher alone. */
  readonly dataFolder: string;
  /** Server settings by name; without effect on a server that runs already. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly log?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** True where this process started the server or adopted one that a killed process had left; false where it joined. */
  readonly owner: boolean;

  /** A connection URL with the password in it: nothing for a log. */
  url(database?: string): string;

  /** Creates the database unless there is one of that name; `alongside` is always there. */
  createDatabase(name: string): Promise<void>;

  /**
   * Leaves the server, and shuts it down (fast: connections end) unless another living process uses it: the last one out
   * stops it, so that a command which started it and ends first does not take it away from the application. Idempotent.
   */
  stop(): Promise<void>;
}

/**
 * The PostgreSQL of a data folder, started from the binaries that npm installed, or joined where it runs.
 *
 * Any number of processes may call it at once for one folder. Whatever was killed before (a starter, the server, the making
 * of the cluster), the next call makes good. Throws `EmbeddedPostgresUnavailable` where it cannot run.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = await openDataFolder(options.dataFolder);
  const { urlOf, participant } = await withFolderLock(folder.path, async () => {
    const urlOf = await reachServer(folder, options);
    return { urlOf, participant: await enter(folder.participants) };
  });
  let stopping: Promise<void> | undefined;
  return {
    owner: participant.first,
    url: (database = 'alongside') => urlOf(database),
    createDatabase: (name) => createDatabaseAt(urlOf('postgres'), name),
    stop: () => (stopping ??= stopUnlessUsed(folder, participant.id)),
  };
}

/** Finds or starts a server that really answers: one that was killed this instant still looks alive. */
async function reachServer(
  folder: DataFolder,
  options: EmbeddedPostgresOptions,
): Promise<(database: string) => string> {
  const password = await passwordOf(folder);
  return waitFor('the database server to answer', () => tryServer(folder, options, password), answerSeconds);
}

async function tryServer(folder: DataFolder, options: EmbeddedPostgresOptions, password: string) {
  const { port } = (await findServer(folder)) ?? (await startOver(folder, options));
  const urlOf = (database: string) =>
    `postgres://${superuser}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  try {
    await createDatabaseAt(urlOf('postgres'), 'alongside');
    return urlOf;
  } catch (error) {
    if (isConnectionLost(error)) return undefined;
    if (!(await hasLivingParticipants(folder.participants))) await stopServer(folder);
    throw error;
  }
}

/** Shuts down the server of a data folder and deletes the folder, unless a living process uses it: then answers false. */
export async function discardEmbeddedPostgres(dataFolder: string): Promise<boolean> {
  if (!existsSync(dataFolder)) return true;
  const folder = await openDataFolder(dataFolder);
  const free = await withFolderLock(folder.path, async () => {
    if (await hasLivingParticipants(folder.participants)) return false;
    await stopServer(folder);
    return true;
  });
  if (free) await rm(folder.path, { recursive: true, force: true });
  return free;
}

async function startOver(
  folder: DataFolder,
  { settings = {}, log = () => undefined }: EmbeddedPostgresOptions,
): Promise<RunningServer> {
  const binaries = await findBinaries(join(folder.path, 'lib'));
  const account = await chooseAccount(binaries, folder.path);
  if (!existsSync(folder.cluster)) log(`making a database in ${folder.path}`);
  await ensureCluster(folder, account, binaries);
  return startServer({ folder, account, binaries, settings, log });
}

function stopUnlessUsed(folder: DataFolder, participant: string): Promise<void> {
  return withFolderLock(folder.path, async () => {
    const { othersRemain } = await leave(folder.participants, participant);
    if (!othersRemain) await stopServer(folder);
  });
}
