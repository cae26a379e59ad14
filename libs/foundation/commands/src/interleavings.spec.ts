import { randomUUID } from 'node:crypto';
import { StoreUnavailable, type EventStore, type RecordedEvent } from '@alongside/event-store';
import fc from 'fast-check';
import type { CommandHandler, CommandResult } from './command-handler';
import { decision } from './decision';
import { abandonedType } from './loaded-stream';
import { apply, contextOf, storeWith, takeThree, tally, ToyProcesses, vacancy } from './toy-deciders.contract';

type Fate = 'answered' | 'lost before' | 'lost after';

/** A command as a client gives it: with one key, again and again until there is an answer, or without patience. */
interface Asked {
  readonly kind: 'count' | 'count in two streams' | 'apply' | 'take three';
  readonly stream: number;
  /** In which process, and whether the client presses the button twice. */
  readonly handlers: readonly number[];
  readonly givesUp: boolean;
}

const asked: fc.Arbitrary<Asked> = fc.record({
  kind: fc.constantFrom('count', 'count in two streams', 'apply', 'take three' as const),
  stream: fc.nat({ max: 1 }),
  handlers: fc.array(fc.nat({ max: 1 }), { minLength: 1, maxLength: 2 }),
  givesUp: fc.boolean(),
});

const places = 2;

type Fault = (store: EventStore) => EventStore;

interface RunOptions {
  readonly atomicStreams: boolean;
  readonly scheduler: fc.Scheduler;
  /** What becomes of the appends, one after the other. */
  readonly fates: Fate[];
  readonly fault: Fault;
  /** How often each process looks for what is half done, meanwhile. */
  readonly sweeps: number;
}

const gaveUp = Symbol('gave up');
type Heard = CommandResult | 'refused' | typeof gaveUp;

interface Given {
  readonly command: Asked;
  readonly commandId: string;
  readonly heard: readonly Heard[];
}

/** Two processes over one store, whose every read and append is held back for as long as the schedule likes. */
class Run {
  readonly processes: ToyProcesses;
  private readonly handlers: readonly CommandHandler[];
  private readonly ids = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];

  constructor(private readonly options: RunOptions) {
    this.processes = new ToyProcesses(options.atomicStreams);
    const store = this.unreliable(options.fault(this.processes.inner));
    this.handlers = [1, 2].map(() => this.processes.handler(store));
  }

  async give(commands: readonly Asked[]): Promise<void> {
    for (const id of this.ids) {
      await this.processes.handler().handle(contextOf({}), decision(vacancy, id, { type: 'open', places }));
    }
    const given = commands.map(async (command) => {
      const commandId = randomUUID();
      const heard = command.handlers.map((handler) => this.ask(this.handlers[handler]!, command, commandId));
      return { command, commandId, heard: await Promise.all(heard) };
    });
    const swept = this.handlers.map((handler) => this.sweep(handler));
    const [all] = await this.options.scheduler.waitFor(Promise.all([Promise.all(given), Promise.all(swept)]));
    await this.processes.completeAll(this.processes.handler(this.options.fault(this.processes.inner)));
    for (const one of all) await this.assertOneEffect(one);
  }

  private async ask(handler: CommandHandler, command: Asked, commandId: string): Promise<Heard> {
    for (;;) {
      try {
        return await this.askOnce(handler, command, commandId);
      } catch (error) {
        if ((error as { code?: string }).code === 'toy/no-place-left') return 'refused';
        if (!(error instanceof StoreUnavailable)) throw error;
        if (command.givesUp) return gaveUp;
      }
    }
  }

  private askOnce(handler: CommandHandler, { kind, stream }: Asked, commandId: string): Promise<CommandResult> {
    const id = this.ids[stream]!;
    const context = contextOf({ kind }, { commandId });
    if (kind === 'count') return handler.handle(context, decision(tally, id, { by: 1 }));
    if (kind === 'apply') return handler.handleCompound(context, apply(commandId, id, commandId));
    if (kind === 'take three') {
      const [one, other, second, home] = this.ids as [string, string, string, string];
      const streams = { first: stream === 0 ? one : other, second, home, after: one };
      return handler.handleCompound(context, takeThree(streams, commandId));
    }
    const plan = () => [decision(tally, this.ids[2]!, { by: 1 }), decision(tally, id, { by: 1 })];
    return handler.handleCompound(context, { home: { decider: tally, id }, plan });
  }

  private async sweep(handler: CommandHandler): Promise<void> {
    for (let sweep = 0; sweep < this.options.sweeps; sweep++)
      await this.processes.completeAll(handler).catch((error: unknown) => {
        if (!(error instanceof StoreUnavailable)) throw error;
      });
  }

  private async assertOneEffect({ command, commandId, heard }: Given) {
    const { kind, stream } = command;
    const log = await this.processes.log();
    const own = log.filter(({ metadata }) => metadata['commandId'] === commandId);
    const live = [...new Set(own.map((event) => event.stream))].map((name) => liveIn(own, name));
    const whole = { count: 1, 'count in two streams': 2, apply: 2, 'take three': 4 }[kind];
    const answers = heard.filter((one) => one !== 'refused' && one !== gaveUp);
    const total = live.reduce((sum, one) => sum + one, 0);
    for (const one of live) expect(one).toBeLessThanOrEqual(1);
    if (answers.length > 0) expect(total).toBe(whole);
    else if (heard.includes('refused') && !heard.includes(gaveUp)) expect(total).toBe(0);
    else expect([0, whole]).toContain(total);
    const home = { count: stream, 'count in two streams': stream, apply: -1, 'take three': 3 }[kind];
    const written = own.findLast((event) =>
      home < 0 ? event.type === 'Applied' : event.stream.endsWith(this.ids[home]!),
    );
    for (const answer of answers) expect(answer).toEqual({ revision: written!.revision, position: written!.position });
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

/** How often what the command wrote there stands, and was not taken back. */
function liveIn(own: readonly RecordedEvent[], stream: string): number {
  return own
    .filter((event) => event.stream === stream)
    .reduce((live, { metadata }) => ('undoes' in metadata ? 0 : live + 1), 0);
}

const fate = fc.constantFrom<Fate[]>('answered', 'answered', 'lost before', 'lost after');

function exactlyOnce(atomicStreams: boolean, fault: Fault = (store) => store) {
  return fc.asyncProperty(
    fc.array(asked, { minLength: 1, maxLength: 8 }),
    fc.scheduler(),
    fc.record({ fates: fc.array(fate, { maxLength: 12 }), sweeps: fc.nat({ max: 2 }) }),
    async (commands, scheduler, { fates, sweeps }) => {
      const run = new Run({ atomicStreams, scheduler, fates: [...fates], fault, sweeps });
      await run.give(commands);
      const log = await run.processes.log();
      for (const stream of new Set(log.filter(({ type }) => type === 'PlaceTaken').map((event) => event.stream))) {
        const of = (wanted: string) => log.filter((event) => event.stream === stream && event.type === wanted).length;
        expect(of('PlaceTaken') - of('PlaceGivenBack')).toBeLessThanOrEqual(places);
      }
    },
  );
}

const changing =
  (change: (...all: Parameters<EventStore['append']>) => Parameters<EventStore['append']>): Fault =>
  (store) =>
    storeWith(store, { append: (...all) => store.append(...change(...all)) });

describe.each([
  ['at once', true],
  ['one at a time', false],
])('commands in any interleaving of two processes over a store that appends streams %s', (_, atomicStreams) => {
  it('each have their whole effect once or are refused, and every answer to the same key is the same', async () => {
    await fc.assert(exactlyOnce(atomicStreams), { numRuns: 100 });
  });

  const faults: [string, Fault][] = [
    [
      'checks no revision',
      changing((writes, checks) => [writes.map((write) => ({ ...write, expected: 'any' })), checks]),
    ],
    [
      'shows a stream late',
      (store) => storeWith(store, { read: async (...all) => (await store.read(...all)).slice(0, 1) }),
    ],
  ];
  const faultsInOrder: [string, Fault][] = [
    [
      'loses what is pending',
      changing((writes, checks) => [
        writes.map((write) => ({
          ...write,
          events: write.events.map(({ metadata: { pending: _pending, ...metadata }, ...event }) => ({
            ...event,
            metadata,
          })),
        })),
        checks,
      ]),
    ],
    [
      'loses the mark of an abandoned command',
      (store) =>
        storeWith(store, {
          append: async (writes, checks) =>
            writes[0]!.events[0]!.type === abandonedType
              ? { revisions: [0n], position: (await store.head())! }
              : store.append(writes, checks),
        }),
    ],
    [
      'forgets what takes back what',
      changing((writes, checks) => [
        writes.map((write) => ({
          ...write,
          events: write.events.map((event) =>
            event.type === 'PlaceGivenBack'
              ? {
                  ...event,
                  metadata: Object.fromEntries(Object.entries(event.metadata).filter(([key]) => key !== 'undoes')),
                }
              : event,
          ),
        })),
        checks,
      ]),
    ],
  ];
  it.each(atomicStreams ? faults : [...faults, ...faultsInOrder])(
    'would be found out by this test, were they given to a store that %s',
    async (_fault, fault) => {
      const { failed } = await fc.check(exactlyOnce(atomicStreams, fault), { numRuns: 400, endOnFailure: true });
      expect(failed).toBe(true);
    },
  );
});
