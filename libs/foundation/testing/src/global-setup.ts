import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// Jest maps no names in here, so this path is relative.
import { discardEmbeddedPostgres, startEmbeddedPostgres } from '../../embedded-postgres/src';
import { dropDatabases, newRun, runVariable, serverVariable } from './test-server';

const folderPrefix = 'alongside-test-';

/** One server for the run: that of `TEST_DATABASE_URL` (a role that may create databases), else one in a temporary folder. */
export default async function globalSetup(): Promise<void> {
  process.env[runVariable] = newRun();
  const own = process.env.TEST_DATABASE_URL;
  if (own) {
    process.env[serverVariable] = own;
    await dropDatabases(own);
    return;
  }
  await discardAbandonedServers();
  const dataFolder = await mkdtemp(join(tmpdir(), `${folderPrefix}${process.pid}-`));
  // Its databases are small; the memory is the workers'.
  const server = await startEmbeddedPostgres({ dataFolder, settings: { shared_buffers: '128MB' } });
  process.env[serverVariable] = server.url('postgres');
  globalThis.stopTestServer = async () => {
    await server.stop();
    await discardEmbeddedPostgres(dataFolder);
  };
}

/** A run that was killed could not stop its server. */
async function discardAbandonedServers(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(folderPrefix));
  for (const name of names) {
    const pid = Number(name.slice(folderPrefix.length).split('-')[0]);
    // Another user's folder is that user's to clear away.
    if (!isAlive(pid)) await discardEmbeddedPostgres(join(tmpdir(), name)).catch(() => undefined);
  }
}

/** A run that only just made its folder has not yet entered it anywhere else. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
