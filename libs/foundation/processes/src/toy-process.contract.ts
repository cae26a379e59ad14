import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { DomainError, type Decider, type EventOf, type Protected, type Uuid } from '@alongside/kernel';
import { CommandHandler, decision, type CommandContext } from '@alongside/commands';
import type { EventStore, RecordedEvent } from '@alongside/event-store';
import { foldingPool } from '@alongside/projections';
import { MasterKeyRing, EventCodec, KeyStore, Vault } from '@alongside/vault';
import type { Pool } from 'pg';
import { prepareProcesses } from './checkpoints';
import { reactionTo, type Process } from './process';
import { ProcessRunner, type ProcessRunnerOptions } from './process-runner';

const occurredAt = '2026-01-05';

type Rang = EventOf<'BellRang', { ringer: Uuid; words: Protected<string> }>;

/** What happens: somebody rings. */
export const bell: Decider<null, { ringer: Uuid; words: string }, Rang> = {
  category: 'bell',
  events: { BellRang: { subject: 'ringer', protect: { words: 'personal' } } },
  initialState: null,
  decide: (_, data) => [{ type: 'BellRang', data: { ...data, occurredAt } }],
  evolve: () => null,
};

type Noted = EventOf<'RingNoted', { words: string }>;

/** What a process does of it: a line for each ring, so that one too many shows. */
export const ledger: Decider<null, { words: string }, Noted> = {
  category: 'ledger',
  events: { RingNoted: { subject: null, protect: {} } },
  initialState: null,
  decide: (_, { words }) => {
    if (words === 'forbidden') throw new DomainError('toy/forbidden', 'conflict', 'Not that.');
    return [{ type: 'RingNoted', data: { words, occurredAt } }];
  },
  evolve: () => null,
};

type SeatEvent = EventOf<'SeatTaken', { person: Uuid }> | EventOf<'SeatGivenBack', { person: Uuid }>;
type SeatCommand = { kind: 'take' | 'give-back'; person: Uuid };

/** One seat; taking what one has is nothing to do. */
export const seat: Decider<Uuid | null, SeatCommand, SeatEvent> = {
  category: 'seat',
  events: { SeatTaken: { subject: 'person', protect: {} }, SeatGivenBack: { subject: 'person', protect: {} } },
  initialState: null,
  decide: (taken, { kind, person }) => {
    if (kind === 'give-back') return taken === person ? [{ type: 'SeatGivenBack', data: { person, occurredAt } }] : [];
    if (taken === person) return [];
    if (taken !== null) throw new DomainError('toy/seat-taken', 'conflict', 'Somebody sits there.');
    return [{ type: 'SeatTaken', data: { person, occurredAt } }];
  },
  evolve: (_, { type, data }) => (type === 'SeatTaken' ? data.person : null),
};

export const toyDeciders = [bell, ledger, seat];

/** A log on a store, a process that notes each ring, and as many runners as wanted. */
export class ToyHouse {
  readonly failures: object[] = [];
  readonly ledgerId: Uuid = randomUUID();
  readonly codec: EventCodec;
  readonly vault: Vault;
  readonly pool: Pool;
  private readonly fingerprintKey = randomBytes(32);
  private readonly runners: ProcessRunner[] = [];

  private constructor(
    private readonly url: string,
    readonly store: EventStore,
    private readonly keys: KeyStore,
  ) {
    this.vault = new Vault(keys);
    this.codec = new EventCodec(toyDeciders, this.vault);
    this.pool = foldingPool(url);
  }

  static async open(url: string, store: EventStore): Promise<ToyHouse> {
    const keys = await KeyStore.open({ connectionString: url, wrapping: new MasterKeyRing(randomBytes(32)) });
    return new ToyHouse(url, store, keys);
  }

  /** A process that has just started. */
  handler(store = this.store): CommandHandler {
    return new CommandHandler(store, this.codec, this.fingerprintKey);
  }

  async ring(words: string): Promise<Uuid> {
    const ringer = randomUUID();
    await this.handler().handle(contextOf({ words }), decision(bell, randomUUID(), { ringer, words }));
    return ringer;
  }

  /** Notes what was rung; `before` may fail. */
  noting(before: (words: string, event: RecordedEvent) => void = () => undefined): Process {
    const commands = this.handler();
    const process: Process = {
      name: 'note-rings',
      follows: { types: ['BellRang'] },
      react: async (event, decode) => {
        const { words } = ((await decode()) as Rang).data as { words: string };
        before(words, event);
        await commands.handle(reactionTo(event, process), decision(ledger, this.ledgerId, { words }));
      },
    };
    return process;
  }

  prepare(...processes: Process[]): Promise<readonly Process[]> {
    return prepareProcesses(this.pool, this.store, processes);
  }

  /** One that has started; all are stopped at the end. */
  async run(process: Process, options: Partial<ProcessRunnerOptions> = {}): Promise<ProcessRunner> {
    const runner = new ProcessRunner({
      ...{ store: this.store, codec: this.codec, pool: this.pool, connectionString: this.url, pauseMs: 1 },
      processes: await this.prepare(process),
      onFailure: (failure) => this.failures.push(failure),
      ...options,
    });
    this.runners.push(runner);
    runner.start();
    return runner;
  }

  /** What was noted, in order. */
  async noted(): Promise<string[]> {
    const events = await this.store.read(`ledger-${this.ledgerId}`);
    return events.map(({ data }) => (JSON.parse(data) as { words: string }).words);
  }

  async close(): Promise<void> {
    await Promise.all(this.runners.map((runner) => runner.stop()));
    await this.pool.query('drop schema if exists processes cascade; drop schema if exists vault cascade');
    await this.pool.end();
    await this.keys.close();
    await this.store.close();
  }
}

export function contextOf(request: unknown): CommandContext {
  return {
    commandId: randomUUID(),
    actor: { personId: '0192aaaa-0000-7000-8000-000000000001', roles: ['advisor'] },
    route: 'POST /v1/toys',
    request,
    correlationId: randomUUID(),
  };
}

/** Waits until it is so; the test's own time limit ends what never comes. */
export async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isSo())) await delay(5);
}
