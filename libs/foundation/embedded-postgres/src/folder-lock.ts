import { randomUUID } from 'node:crypto';
import { readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './errors';
import { birthOf } from './process-birth';
import { waitFor } from './wait';

const released = 'released';

/**
 * Runs `work` while no other process, and no other call in this one, is inside for the same folder.
 *
 * The lock of a process that died is taken over. Lock files are numbered and the highest one rules: removing a dead
 * holder's file by name can remove the file of whoever was faster, a higher number cannot be taken twice. They are symbolic
 * links because these come into being together with their content.
 */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = await waitFor('the lock of the data folder', () => tryToLock(folder));
  try {
    return await work();
  } finally {
    const mark = join(folder, `lock-${randomUUID()}`);
    await symlink(released, mark);
    await rename(mark, lock);
  }
}

async function tryToLock(folder: string): Promise<string | undefined> {
  const taken = await lockNumbers(folder);
  const last = Math.max(0, ...taken);
  if (last > 0 && (await isHeld(lockFile(folder, last)))) return undefined;

  const mine = lockFile(folder, last + 1);
  try {
    await symlink(`${process.pid} ${birthOf(process.pid)}`, mine);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return undefined;
    throw error;
  }
  // A slow process may have just re-created a number that has been cleared away since it looked.
  if (Math.max(...(await lockNumbers(folder))) > last + 1) {
    await rm(mine, { force: true });
    return undefined;
  }
  for (const number of taken) await rm(lockFile(folder, number), { force: true });
  return mine;
}

function lockFile(folder: string, number: number): string {
  return join(folder, `lock.${number}`);
}

async function lockNumbers(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return names.flatMap((name) => /^lock\.(\d+)$/.exec(name)?.[1] ?? []).map(Number);
}

async function isHeld(file: string): Promise<boolean> {
  let holder: string;
  try {
    holder = await readlink(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true; // cleared away by the holder of a higher one: look again
    throw error;
  }
  const space = holder.indexOf(' ');
  return holder !== released && birthOf(Number(holder.slice(0, space))) === holder.slice(space + 1);
}
