import { setTimeout as delay } from 'node:timers/promises';
import { sequenceOf } from '@alongside/event-store';
import { PositionNotReached } from '@alongside/projections';
import type { Platform } from '../../composition/src';
import { foldStatus } from './fold-status';
import { progressBar } from './progress';

/** Waits until every fold has seen the log as it is now, whoever folds, and shows how far they are. */
export async function awaitReadModels(platform: Platform): Promise<void> {
  const head = await platform.store.head();
  if (head === null) return;
  const total = Number(sequenceOf(head));
  const first = await seen(platform);
  if (first >= total) return;
  const bar = progressBar(total - first, 'read models {bar} {percentage}%');
  try {
    while (!(await hasFolded(platform, head))) {
      bar.update((await seen(platform)) - first);
      await delay(20);
    }
    bar.update(total - first);
  } finally {
    bar.stop();
  }
}

/** Whether every fold has seen that position, after a moment's wait. */
export async function hasFolded({ waiter }: Platform, head: string): Promise<boolean> {
  try {
    await waiter.waitFor(head, 250);
    return true;
  } catch (error) {
    if (error instanceof PositionNotReached) return false;
    throw error;
  }
}

async function seen({ pool }: Platform): Promise<number> {
  return Math.min(...(await foldStatus(pool)).map(({ sequence }) => sequence));
}
