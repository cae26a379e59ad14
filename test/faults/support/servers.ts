import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { discardEmbeddedPostgres, startEmbeddedPostgres } from '@alongside/embedded-postgres';
import { Client } from 'pg';

/** Takes away every process of the server of that data folder at once, as a power cut would. */
export async function killServer(dataFolder: string): Promise<void> {
  const postmaster = Number((await readFile(join(dataFolder, 'cluster/postmaster.pid'), 'utf8')).split('\n')[0]);
  for (const pid of [postmaster, ...(await childrenOf(postmaster))]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

async function childrenOf(parent: number): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const parents = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    }),
  );
  return pids.filter((_, index) => parents[index] === parent).map(Number);
}

/** Work on a connection of its own. */
export async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined); // a lost connection fails the query as well
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Past the guard that keeps the log append-only. */
export async function tamper(url: string, text: string): Promise<void> {
  await withClient(url, (client) =>
    client.query(`begin; set local session_replication_role = replica; ${text}; commit`),
  );
}

/** A server of its own in that folder, for as long as the work takes. */
export async function onServer<Result>(folder: string, work: (url: string) => Promise<Result>): Promise<Result> {
  const dataFolder = join(folder, 'postgres');
  const server = await startEmbeddedPostgres({ dataFolder });
  try {
    return await work(server.url());
  } finally {
    await server.stop();
    await discardEmbeddedPostgres(dataFolder);
  }
}
