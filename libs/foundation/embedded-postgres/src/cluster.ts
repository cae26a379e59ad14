import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run, type Account } from './account';
import type { Binaries } from './binaries';
import { giveToOwnerOf, type DataFolder } from './data-folder';
import { codeOf, EmbeddedPostgresUnavailable } from './errors';

export const superuser = 'alongside';
const unfinished = 'initialising-';

/** The password of the server, made at the first call and readable by its owner only. */
export async function passwordOf(folder: DataFolder): Promise<string> {
  try {
    return (await readFile(folder.password, 'utf8')).trim();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  if (existsSync(folder.cluster))
    throw new Error(`${folder.password} is gone, and without it nobody gets into the database`);
  const password = randomBytes(24).toString('base64url');
  await writeDurably(folder.password, `${password}\n`);
  return password;
}

/**
 * Makes the cluster where there is none: UTF-8, sorted by code point so that no upgrade of the system re-orders an index, with
 * checksums of its pages. Whatever interrupts it, a cluster is whole or not there.
 */
export async function ensureCluster(folder: DataFolder, account: Account, binaries: Binaries): Promise<void> {
  if (existsSync(folder.cluster)) return;
  await removeUnfinished(folder);
  const draft = join(folder.path, `${unfinished}${process.pid}-${randomBytes(4).toString('hex')}`);
  const { code, output } = await run(account, [binaries.initdb, ...initdbArguments(draft, folder.password)], binaries);
  if (code !== 0)
    throw new EmbeddedPostgresUnavailable(`PostgreSQL could not make a database in ${folder.path}:\n${output}`);
  await rename(draft, folder.cluster);
  await syncFolder(folder.path);
}

function initdbArguments(cluster: string, passwordFile: string): string[] {
  return [
    `--pgdata=${cluster}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
  ];
}

async function removeUnfinished(folder: DataFolder): Promise<void> {
  const names = (await readdir(folder.path)).filter((name) => name.startsWith(unfinished));
  // An orphan of the interrupted start may still be writing there: then the next start clears it away.
  for (const name of names) await rm(join(folder.path, name), { recursive: true, force: true }).catch(() => undefined);
}

async function writeDurably(path: string, text: string): Promise<void> {
  const draft = `${path}.draft`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await giveToOwnerOf(dirname(path), draft);
  await rename(draft, path);
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
