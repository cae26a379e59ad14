import { setTimeout as delay } from 'node:timers/promises';
import { Chance } from '../../../apps/ops/src/demo/chance';
import type { TestApi } from './test-api';

/** Has every look at the record take its time, the same at every run, until that is ended: whoever came first is often not through first. */
export function outOfOrder({ platform: { commands } }: Pick<TestApi, 'platform'>, seed: string): { end(): void } {
  const chance = new Chance(seed);
  const look = commands.look.bind(commands);
  let looks = 0;
  const slow = jest.spyOn(commands, 'look').mockImplementation(async (decider, id) => {
    await delay(chance.between(`look ${(looks += 1)}`, 0, 30));
    return look(decider, id);
  });
  return { end: () => slow.mockRestore() };
}
