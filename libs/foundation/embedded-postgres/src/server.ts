import { existsSync } from 'node:fs';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { environmentFor, type Account } from './account';
import type { Binaries } from './binaries';
import { giveToOwnerOf, type DataFolder } from './data-folder';
import { EmbeddedPostgresUnavailable } from './errors';
import { isServerOf, readPostmasterFile } from './postmaster-file';
import { sharedBuffers } from './shared-buffers';
import { waitFor } from './wait';

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

export interface ServerSetup {
  readonly folder: DataFolder;
  readonly account: Account;
  readonly binaries: Binaries;
  readonly settings: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
}

const shutdownSeconds = 120;
const largestLogBytes = 10_000_000;
/** Backends of a killed server notice within milliseconds, and at the latest when their statement ends. */
const orphanedBackendsSeconds = 30;

const fixedSettings = {
  listen_addresses: '127.0.0.1',
  // A socket's path may not exceed 107 bytes, a data folder's may.
  unix_socket_directories: '',
  max_connections: '150',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Values are personal data: a failed statement is reported to its caller, not to the log file.
  log_error_verbosity: 'terse',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
};

/** The server that runs over the cluster, waited for while it still starts; `null` when none does, or the last one is gone. */
export async function findServer(folder: DataFolder): Promise<RunningServer | null> {
  return waitFor('the server that is shutting down', async () => {
    const file = await readPostmasterFile(folder.cluster);
    if (!file?.alive) return null;
    return file.status === 'ready' ? { pid: file.pid, port: file.port } : undefined;
  });
}

/** Starts the server in a process group of its own, so that Ctrl-C does not reach it, and waits until it takes connections. */
export async function startServer(setup: ServerSetup): Promise<RunningServer> {
  await turnLogOver(setup.folder.log);
  const giveUpAt = performance.now() + orphanedBackendsSeconds * 1000;
  for (let attempt = 1; ; attempt++) {
    const outcome = await launch(setup);
    if ('port' in outcome) return outcome;
    const portTaken = outcome.failure.includes('could not bind') && attempt < 10;
    const backendsLeft = outcome.failure.includes('pre-existing shared memory block') && performance.now() < giveUpAt;
    if (!portTaken && !backendsLeft) {
      throw new EmbeddedPostgresUnavailable(
        `PostgreSQL did not start as ${setup.account.description}; ${setup.folder.log} says:\n${outcome.failure}`,
      );
    }
    if (backendsLeft) await sleep(100);
  }
}

async function launch(setup: ServerSetup): Promise<RunningServer | { failure: string }> {
  const { folder, log } = setup;
  const port = await freePort();
  const { child, logStart } = await spawnServer(setup, port);
  let ended: string | null = null;
  child.on('error', (error) => (ended = error.message));
  child.on('exit', (code, signal) => (ended = signal ?? `exit code ${code}`));
  child.unref();

  const ready = await waitFor('the server', async () => {
    if (ended !== null) return false;
    const file = await readPostmasterFile(folder.cluster);
    return file?.pid === child.pid && file?.status === 'ready' ? true : undefined;
  });
  if (!ready) return { failure: `${await textAfter(folder.log, logStart)}(${ended})` };

  child.on('exit', (code, signal) => {
    if (code !== 0) log(`the database server ended unexpectedly (${signal ?? `exit code ${code}`}): see ${folder.log}`);
  });
  return { pid: child.pid as number, port };
}

async function spawnServer({ folder, account, binaries, settings }: ServerSetup, port: number) {
  const all = Object.entries({ ...fixedSettings, shared_buffers: sharedBuffers(), ...settings });
  const args = [
    '-D',
    folder.cluster,
    '-p',
    String(port),
    ...all.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const leftBehind = await readPostmasterFile(folder.cluster);
  const environment = {
    ...environmentFor(binaries),
    // A dead server's number may be another program's by now, which PostgreSQL takes for a living server unless it is its
    // grandparent's. Removing the file instead would take away its guard against backends that are still there.
    ...(leftBehind && { PG_GRANDPARENT_PID: String(leftBehind.pid) }),
  };
  const logFile = await open(folder.log, 'a', 0o600);
  try {
    await giveToOwnerOf(folder.path, folder.log);
    const logStart = (await logFile.stat()).size;
    const stdio = ['ignore' as const, logFile.fd, logFile.fd];
    const child = account.spawn(binaries.postgres, args, { cwd: '/', env: environment, detached: true, stdio });
    return { child, logStart };
  } finally {
    await logFile.close();
  }
}

/** Ends all connections and waits until the server is really gone. Harmless where it is gone already. */
export async function stopServer(folder: DataFolder): Promise<void> {
  const file = await readPostmasterFile(folder.cluster);
  if (!file?.alive) return;
  process.kill(file.pid, 'SIGINT');
  await waitFor(
    'the database server to shut down',
    () => (isServerOf(folder.cluster, file.pid) ? undefined : true),
    shutdownSeconds,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function turnLogOver(log: string): Promise<void> {
  if (existsSync(log) && (await stat(log)).size > largestLogBytes) await rename(log, `${log}.1`);
}

async function textAfter(path: string, offset: number): Promise<string> {
  return (await readFile(path)).subarray(offset).toString();
}
