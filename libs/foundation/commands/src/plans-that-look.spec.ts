import { randomUUID } from 'node:crypto';
import { decision, type CompoundCommand } from './decision';
import { contextOf, storeWith, tally, ToyProcesses, vacancy } from './toy-deciders.contract';

describe('a plan that looks at a stream which it does not write', () => {
  /** Counts as long as the vacancy is open. */
  const countWhileOpen = (vacancyId: string, tallyId: string, afterLook: () => Promise<void>): CompoundCommand => ({
    home: { decider: tally, id: tallyId },
    plan: async (look) => {
      const { closed } = await look(vacancy, vacancyId);
      await afterLook();
      return [decision(tally, tallyId, { by: closed ? 100 : 1 })];
    },
  });

  it('is made anew when that stream changes before the append', async () => {
    const processes = new ToyProcesses(true);
    const [vacancyId, tallyId] = [randomUUID(), randomUUID()];
    let plans = 0;
    const closing = async () => {
      if (plans++ === 0)
        await processes.handler().handle(contextOf({}), decision(vacancy, vacancyId, { type: 'close' }));
    };
    await processes.handler().handleCompound(contextOf({}), countWhileOpen(vacancyId, tallyId, closing));
    const [, counted] = await processes.log();
    expect(plans).toBe(2);
    expect(counted!.data).toContain('"by":100');
  });

  it.each([
    ['several streams at once', true],
    ['one stream at a time, where nothing holds it to what was seen', false],
  ])('never rests on an old view of it, on a store that appends %s', async (_, atomicStreams) => {
    const processes = new ToyProcesses(atomicStreams);
    const [vacancyId, tallyId] = [randomUUID(), randomUUID()];
    const old = processes.handler();
    await old.handle(contextOf({}), decision(vacancy, vacancyId, { type: 'open', places: 1 }));
    await processes.handler().handle(contextOf({}), decision(vacancy, vacancyId, { type: 'close' }));
    await old.handleCompound(
      contextOf({}),
      countWhileOpen(vacancyId, tallyId, async () => undefined),
    );
    expect((await processes.log()).at(-1)!.data).toContain('"by":100');
  });

  it('holds two looks at once to one and the same state', async () => {
    const processes = new ToyProcesses(true);
    const [vacancyId, tallyId] = [randomUUID(), randomUUID()];
    const reads: (() => void)[] = [];
    const read: typeof processes.inner.read = async (stream, options) => {
      const events = await processes.inner.read(stream, options);
      if (stream.startsWith('vacancy') && reads.length < 2) {
        if (reads.length === 1)
          await processes.handler().handle(contextOf({}), decision(vacancy, vacancyId, { type: 'close' }));
        await new Promise<void>((resolve) => reads.push(resolve) && setImmediate(resolve));
        return reads.length === 2 && events.length === 0 ? processes.inner.read(stream, options) : events;
      }
      return events;
    };
    const seen: boolean[][] = [];
    const command: CompoundCommand = {
      home: { decider: tally, id: tallyId },
      plan: async (look) => {
        const both = await Promise.all([look(vacancy, vacancyId), look(vacancy, vacancyId)]);
        seen.push(both.map(({ closed }) => closed));
        return [decision(tally, tallyId, { by: 1 })];
      },
    };
    await processes.handler(storeWith(processes.inner, { read })).handleCompound(contextOf({}), command);
    for (const [one, other] of seen) expect(one).toBe(other);
  });
});
