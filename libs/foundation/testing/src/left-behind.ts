import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * How many megabytes of so many answers, told apart by their number, lie where V8's short collections do not look. In a process of its own
 * (`runTypescript`): whatever else it makes meanwhile would count.
 */
export async function leftBehind(times: number, answer: (time: number) => Promise<unknown>): Promise<number> {
  for (let time = 0; time < 100; time++) await answer(time);
  collectAll();
  const before = oldMegabytes();
  for (let time = 0; time < times; time++) await answer(time);
  return oldMegabytes() - before;
}

function collectAll(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

function oldMegabytes(): number {
  const old = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'old_space')!;
  return Math.round(old.space_used_size / 1_000_000);
}
