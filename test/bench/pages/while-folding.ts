import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { LogPlace, OpenLog } from '../fold/filled-log';

export interface Folding {
  readonly place: LogPlace;
  /** Meetings are those of numbers below that. */
  readonly claimants: number;
  /** How long the work takes, at most, and how long is folded before. */
  readonly seconds: number;
  readonly settling: number;
}

/**
 * Does the work while another process records 500 meetings a second and folds all read models, as a projector beside the api does. It has done
 * so for a while when the work begins: in its first seconds everything is compiled, planned and met with for the first time, and whatever was asked for
 * first took twice as long.
 */
export async function whileFolding<Result>(
  { place }: OpenLog,
  length: Omit<Folding, 'place'>,
  work: () => Promise<Result>,
): Promise<Result> {
  const folding: Folding = { place, ...length };
  const child = fork(join(__dirname, 'folding.child.ts'), [JSON.stringify(folding)]);
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => {
    if (code !== 0) throw new Error(`the process that folds ended with ${code}`);
  });
  await Promise.race([once(child, 'message'), ended]);
  try {
    await delay(length.settling * 1_000);
    return await work();
  } finally {
    if (child.connected) child.send('stop');
    await ended;
  }
}
