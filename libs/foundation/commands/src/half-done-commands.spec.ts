import { randomUUID } from 'node:crypto';
import { StoreUnavailable, type Appended } from '@alongside/event-store';
import { decision, type CompoundCommand } from './decision';
import { IdempotencyKeyReused } from './errors';
import { contextOf, storeWith, tally, ToyProcesses } from './toy-deciders.contract';

describe('where the store appends one stream at a time', () => {
  /** Counts twice: in a stream that stands for what is scarce, and at home. Neither stream would notice one too many. */
  const countTwice = (scarce: string, home: string): CompoundCommand => ({
    home: { decider: tally, id: home },
    plan: () => [decision(tally, scarce, { by: 1 }), decision(tally, home, { by: 1 })],
  });
  const countsIn = async (processes: ToyProcesses, id: string) => (await processes.inner.read(`tally-${id}`)).length;

  it.each(['not written', 'written, and the answer lost'])(
    'completes on retry what a crash left half done, without doubling it, when the second stream was %s',
    async (state) => {
      const processes = new ToyProcesses(false);
      const [scarce, home] = [randomUUID(), randomUUID()];
      let appends = 0;
      const append = async (...all: Parameters<typeof processes.inner.append>): Promise<Appended> => {
        if (++appends !== 2) return processes.inner.append(...all);
        if (state !== 'not written') await processes.inner.append(...all);
        throw new StoreUnavailable('gone');
      };
      const context = contextOf({});
      const dying = processes.handler(storeWith(processes.inner, { append }));
      await expect(dying.handleCompound(context, countTwice(scarce, home))).rejects.toThrow(StoreUnavailable);
      expect(await countsIn(processes, scarce)).toBe(1);
      await processes.handler().handle(contextOf({}), decision(tally, scarce, { by: 1 })); // others go on meanwhile
      for (const handler of [dying, processes.handler()]) {
        expect(await handler.handleCompound(context, countTwice(scarce, home))).toMatchObject({ revision: 0n });
      }
      expect([await countsIn(processes, scarce), await countsIn(processes, home)]).toEqual([2, 1]);
    },
  );

  it('writes the first stream once although the race for the second was lost', async () => {
    const processes = new ToyProcesses(false);
    const [scarce, home] = [randomUUID(), randomUUID()];
    let appends = 0;
    const append = async (...all: Parameters<typeof processes.inner.append>): Promise<Appended> => {
      if (++appends === 2) await processes.handler().handle(contextOf({}), decision(tally, home, { by: 1 }));
      return processes.inner.append(...all);
    };
    const racing = processes.handler(storeWith(processes.inner, { append }));
    expect(await racing.handleCompound(contextOf({}), countTwice(scarce, home))).toMatchObject({ revision: 1n });
    expect([await countsIn(processes, scarce), await countsIn(processes, home)]).toEqual([1, 2]);
  });

  it('refuses another command under the key of one that a crash left half done', async () => {
    const processes = new ToyProcesses(false);
    const [scarce, home] = [randomUUID(), randomUUID()];
    const append = async (...all: Parameters<typeof processes.inner.append>): Promise<Appended> => {
      if (all[0][0]!.stream.endsWith(home)) throw new StoreUnavailable('gone');
      return processes.inner.append(...all);
    };
    const context = contextOf({ of: 1 });
    const dying = processes.handler(storeWith(processes.inner, { append }));
    await expect(dying.handleCompound(context, countTwice(scarce, home))).rejects.toThrow(StoreUnavailable);
    const other = { ...context, request: { of: 2 } };
    await expect(processes.handler().handleCompound(other, countTwice(scarce, home))).rejects.toThrow(
      IdempotencyKeyReused,
    );
  });
});
