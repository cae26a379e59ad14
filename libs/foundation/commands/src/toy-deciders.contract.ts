import { randomBytes, randomUUID } from 'node:crypto';
import { DomainError, type Decider, type EventOf, type Protected, type Uuid } from '@alongside/kernel';
import { InMemoryEventStore, type EventStore, type RecordedEvent } from '@alongside/event-store';
import { KeysInMemory } from '@alongside/testing';
import { EventCodec, Vault } from '@alongside/vault';
import type { CommandContext } from './command-context';
import { CommandHandler } from './command-handler';
import { decision, followingDecision, undoableDecision, type CompoundCommand } from './decision';
import { derivedId } from './derived-id';
import { refusalCodeOf } from './errors';

const occurredAt = '2026-01-05';

type VacancyEvent =
  | EventOf<'VacancyOpened', { places: number }>
  | EventOf<'PlaceTaken', { applicant: Uuid }>
  | EventOf<'PlaceGivenBack', { applicant: Uuid }>
  | EventOf<'VacancyClosed', object>;
type VacancyCommand =
  { type: 'open'; places: number } | { type: 'take' | 'give-back'; applicant: Uuid } | { type: 'close' };
interface VacancyState {
  readonly places: number | null;
  readonly taken: readonly Uuid[];
  readonly closed: boolean;
}

/** What is scarce: so many places. To take a place again is nothing to do. */
export const vacancy: Decider<VacancyState, VacancyCommand, VacancyEvent> = {
  category: 'vacancy',
  events: {
    VacancyOpened: { subject: null, protect: {} },
    PlaceTaken: { subject: 'applicant', protect: {} },
    PlaceGivenBack: { subject: 'applicant', protect: {} },
    VacancyClosed: { subject: null, protect: {} },
  },
  initialState: { places: null, taken: [], closed: false },
  decide({ places, taken, closed }, command) {
    switch (command.type) {
      case 'open':
        if (places !== null) throw new DomainError('toy/open-already', 'conflict', 'It is open.');
        return [{ type: 'VacancyOpened', data: { places: command.places, occurredAt } }];
      case 'take':
        if (places === null) throw new DomainError('toy/vacancy-not-found', 'not-found', 'There is none.');
        if (taken.includes(command.applicant)) return [];
        if (closed || taken.length >= places) throw new DomainError('toy/no-place-left', 'conflict', 'It is full.');
        return [{ type: 'PlaceTaken', data: { applicant: command.applicant, occurredAt } }];
      case 'give-back':
        if (!taken.includes(command.applicant)) return [];
        return [{ type: 'PlaceGivenBack', data: { applicant: command.applicant, occurredAt } }];
      case 'close':
        return closed ? [] : [{ type: 'VacancyClosed', data: { occurredAt } }];
    }
  },
  evolve(state, { type, data }) {
    switch (type) {
      case 'VacancyOpened':
        return { ...state, places: data.places };
      case 'PlaceTaken':
        return { ...state, taken: [...state.taken, data.applicant] };
      case 'PlaceGivenBack':
        return { ...state, taken: state.taken.filter((one) => one !== data.applicant) };
      case 'VacancyClosed':
        return { ...state, closed: true };
    }
  },
};

type ApplicationEvent = EventOf<'Applied', { applicant: Uuid; letter: Protected<string> }>;

/** What a compound command writes last. */
export const application: Decider<boolean, { applicant: Uuid; letter: string }, ApplicationEvent> = {
  category: 'application',
  events: { Applied: { subject: 'applicant', protect: { letter: 'personal' } } },
  initialState: false,
  decide(applied, data) {
    if (applied) throw new DomainError('toy/applied-already', 'conflict', 'They applied.');
    return [{ type: 'Applied', data: { ...data, occurredAt } }];
  },
  evolve: () => true,
};

type TallyEvent = EventOf<'Counted', { by: number }>;

/** Counts every command, so that one too many shows; by nothing is nothing to do. */
export const tally: Decider<number, { by: number }, TallyEvent> = {
  category: 'tally',
  events: { Counted: { subject: null, protect: {} } },
  initialState: 0,
  decide: (_, { by }) => (by === 0 ? [] : [{ type: 'Counted', data: { by, occurredAt } }]),
  evolve: (total, { data }) => total + data.by,
};

/** Processes over one store: each handler has a cache of its own. */
export class ToyProcesses {
  readonly inner: InMemoryEventStore;
  store: EventStore;
  readonly vault = new Vault(new KeysInMemory());
  readonly deciders = [vacancy, application, tally];
  readonly codec = new EventCodec(this.deciders, this.vault);
  private readonly fingerprintKey = randomBytes(32);

  constructor(readonly atomicStreams: boolean) {
    this.inner = new InMemoryEventStore({ atomicStreams });
    this.store = this.inner;
  }

  /** A process that has just started. */
  handler(store = this.store): CommandHandler {
    return new CommandHandler(store, this.codec, this.fingerprintKey);
  }

  /** Completes or takes back all that is pending, as a process would, and answers what refused it. */
  async completeAll(handler = this.handler()): Promise<string[]> {
    const refusals: string[] = [];
    for (const event of await this.log())
      await handler.complete(event, this.deciders).catch((error: unknown) => {
        const code = refusalCodeOf(error);
        if (code === null) throw error;
        refusals.push(code);
      });
    return refusals;
  }

  async log(): Promise<readonly RecordedEvent[]> {
    return (await this.inner.readAll(null, { limit: 100_000 })).events;
  }

  async types(): Promise<string[]> {
    return (await this.log()).map(({ type }) => type);
  }
}

/** The same store, but for some of its methods. */
export function storeWith(store: EventStore, changed: Partial<EventStore>): EventStore {
  return {
    capabilities: store.capabilities,
    append: (...all) => store.append(...all),
    read: (...all) => store.read(...all),
    readAll: (...all) => store.readAll(...all),
    subscribeAll: (...all) => store.subscribeAll(...all),
    head: () => store.head(),
    compare: (a, b) => store.compare(a, b),
    close: () => store.close(),
    ...changed,
  };
}

export function contextOf(request: unknown, given: Partial<CommandContext> = {}): CommandContext {
  return {
    commandId: randomUUID(),
    actor: { personId: '0192aaaa-0000-7000-8000-000000000001', roles: ['advisor'] },
    route: 'POST /v1/toys',
    request,
    correlationId: randomUUID(),
    ...given,
  };
}

/** Takes a place, then writes the application, whose id derives from the command. */
export function apply(commandId: Uuid, vacancyId: Uuid, applicant: Uuid): CompoundCommand {
  const id = derivedId(commandId, 'application');
  return {
    home: { decider: application, id, isNew: true },
    plan: () => [
      decision(vacancy, vacancyId, { type: 'take', applicant }),
      decision(application, id, { applicant, letter: 'I can start on Monday' }),
    ],
  };
}

export interface Streams {
  readonly first: Uuid;
  readonly second: Uuid;
  /** A vacancy: whether it has a place for the applicant is known last. */
  readonly home: Uuid;
  readonly after: Uuid;
}

/** Takes a place in each of two vacancies and then at home, and counts afterwards. */
export function takeThree({ first, second, home, after }: Streams, applicant: Uuid): CompoundCommand {
  const take = { command: { type: 'take', applicant }, undo: { type: 'give-back', applicant } } as const;
  return {
    home: { decider: vacancy, id: home },
    plan: () => [
      undoableDecision(vacancy, first, take),
      undoableDecision(vacancy, second, take),
      decision(vacancy, home, take.command),
      followingDecision(tally, after, { by: 1 }),
    ],
  };
}
