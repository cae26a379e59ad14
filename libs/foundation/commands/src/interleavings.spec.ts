import { randomUUID } from 'node:crypto';
import { StoreUnavailable, type EventStore } from '@alongside/event-store';
import fc from 'fast-check';
import { decision, type CommandHandler, type CommandResult } from './command-handler';
import { apply, contextOf, storeWith, tally, ToyProcesses, vacancy } from './toy-deciders.contract';

type Fate = 'answered' | 'lost before' | 'lost after';

/** A command as a client gives it: with one key, again and again until there is an answer. */
interface Asked {
  readonly kind: 'count' | 'count in two streams' | 'apply';
  readonly stream: number;
  /** In which process, and whether the client presses the button twice. */
  readonly handlers: readonly number[];
}

const asked: fc.Arbitrary<Asked> = fc.record({
  kind: fc.constantFrom('count', 'count in two streams', 'apply' as const),
  stream: fc.nat({ max: 1 }),
  handlers: fc.array(fc.nat({ max: 1 }), { minLength: 1, maxLength: 2 }),
});

const places = 2;

type Fault = (store: EventStore) => EventStore;

interface RunOptions {
  readonly atomicStreams: boolean;
  readonly scheduler: fc.Scheduler;
  /** What becomes of the appends, one after the other. */
  readonly fates: Fate[];
  readonly fault: Fault;
}

/** Two processes over one store, whose every read and append is held back for as long as the schedule likes. */
class Run {
  readonly processes: ToyProcesses;
  private readonly handlers: readonly CommandHandler[];
  private readonly ids = [randomUUID(), randomUUID(), randomUUID()];

  constructor(private readonly options: RunOptions) {
    this.processes = new ToyProcesses(options.atomicStreams);
    const store = this.unreliable(options.fault(this.processes.inner));
    this.handlers = [1, 2].map(() => this.processes.handler(store));
  }

  async give(commands: readonly Asked[]): Promise<void> {
    for (const id of this.ids) {
      await this.processes.handler().handle(contextOf({}), decision(vacancy, id, { type: 'open', places }));
    }
    const given = commands.flatMap((command) => {
      const commandId = randomUUID();
      const answers = command.handlers.map((handler) =>
        this.untilAnswered(this.handlers[handler]!, command, commandId),
      );
      return [this.assertOneEffect(command, commandId, Promise.all(answers))];
    });
    await this.options.scheduler.waitFor(Promise.all(given));
  }

  private async untilAnswered(
    handler: CommandHandler,
    command: Asked,
    commandId: string,
  ): Promise<CommandResult | null> {
    const id = this.ids[command.stream]!;
    const context = contextOf({ kind: command.kind }, { commandId });
    for (;;) {
      try {
        if (command.kind === 'count') return await handler.handle(context, decision(tally, id, { by: 1 }));
        if (command.kind === 'apply') return await handler.handleCompound(context, apply(commandId, id, commandId));
        const plan = () => [decision(tally, this.ids[2]!, { by: 1 }), decision(tally, id, { by: 1 })];
        return await handler.handleCompound(context, { home: { decider: tally, id }, plan });
      } catch (error) {
        if ((error as { code?: string }).code === 'toy/no-place-left') return null;
        if (!(error instanceof StoreUnavailable)) throw error;
      }
    }
  }

  private async assertOneEffect({ kind }: Asked, commandId: string, asking: Promise<(CommandResult | null)[]>) {
    const answers = await asking;
    const log = await this.processes.log();
    const own = log.filter(({ metadata }) => metadata['commandId'] === commandId);
    const expected = { count: 1, 'count in two streams': 2, apply: 2 }[kind];
    expect(own).toHaveLength(answers[0] ? expected : 0);
    for (const answer of answers) {
      expect(answer).toEqual(answers[0] && { revision: own.at(-1)!.revision, position: own.at(-1)!.position });
    }
  }

  private unreliable(store: EventStore): EventStore {
    const turn = (what: string) => this.options.scheduler.schedule(Promise.resolve(), what);
    return storeWith(store, {
      read: async (stream, options) => {
        await turn(`read ${stream}`);
        return store.read(stream, options);
      },
      append: async (writes, checks) => {
        await turn(`append to ${writes.map(({ stream }) => stream).join()}`);
        const fate = this.options.fates.shift() ?? 'answered';
        if (fate === 'lost before') throw new StoreUnavailable(fate);
        const appended = await store.append(writes, checks);
        await turn('answer');
        if (fate === 'lost after') throw new StoreUnavailable(fate);
        return appended;
      },
    });
  }
}

const fate = fc.constantFrom<Fate[]>('answered', 'answered', 'lost before', 'lost after');

function exactlyOnce(atomicStreams: boolean, fault: Fault = (store) => store) {
  return fc.asyncProperty(
    fc.array(asked, { minLength: 1, maxLength: 8 }),
    fc.scheduler(),
    fc.array(fate, { maxLength: 12 }),
    async (commands, scheduler, fates) => {
      const run = new Run({ atomicStreams, scheduler, fates: [...fates], fault });
      await run.give(commands);
      const taken = (await run.processes.log()).filter(({ type }) => type === 'PlaceTaken');
      for (const { stream } of taken) {
        expect(taken.filter((one) => one.stream === stream).length).toBeLessThanOrEqual(places);
      }
    },
  );
}

describe.each([
  ['at once', true],
  ['one at a time', false],
])('commands in any interleaving of two processes over a store that appends streams %s', (_, atomicStreams) => {
  it('each have their whole effect once or are refused, and every answer to the same key is the same', async () => {
    await fc.assert(exactlyOnce(atomicStreams), { numRuns: 60 });
  });

  it.each<[string, Fault]>([
    [
      'checks no revision',
      (store) =>
        storeWith(store, {
          append: (writes, checks) =>
            store.append(
              writes.map((write) => ({ ...write, expected: 'any' })),
              checks,
            ),
        }),
    ],
    [
      'shows a stream late',
      (store) => storeWith(store, { read: async (...all) => (await store.read(...all)).slice(0, 1) }),
    ],
  ])('would be found out by this test, were they given to a store that %s', async (_fault, fault) => {
    const { failed } = await fc.check(exactlyOnce(atomicStreams, fault), { numRuns: 200, endOnFailure: true });
    expect(failed).toBe(true);
  });
});
