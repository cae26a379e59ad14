import { setTimeout as sleep } from 'node:timers/promises';

const pollMilliseconds = 10;

/** Polls until `probe` answers something other than `undefined`; throws after `seconds`, saying what was waited for. */
export async function waitFor<T>(
  what: string,
  probe: () => T | undefined | Promise<T | undefined>,
  seconds = Infinity,
): Promise<T> {
  const deadline = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await probe();
    if (answer !== undefined) return answer;
    if (performance.now() > deadline) throw new Error(`waited ${seconds} s for ${what}`);
    await sleep(pollMilliseconds);
  }
}
