import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withFolderLock } from './folder-lock';

/** Counts in a file, in a way that loses counts as soon as two are inside; with no rounds, takes the lock and keeps it. */
async function main(folder: string, rounds: number): Promise<void> {
  if (rounds === 0) await withFolderLock(folder, () => (process.send?.('inside'), sleep(600_000)));
  for (let round = 0; round < rounds; round++) {
    await withFolderLock(folder, async () => {
      const count = Number(await readFile(join(folder, 'count'), 'utf8'));
      await sleep(1);
      await writeFile(join(folder, 'count'), String(count + 1));
    });
  }
  process.send?.('done');
}

void main(process.argv[2] as string, Number(process.argv[3]));
