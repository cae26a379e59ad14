import { randomBytes, randomUUID } from 'node:crypto';
import { claimantDecider, claimDecider, employmentDecider } from '@alongside/caseload';
import { CommandHandler, decision, refusalCodeOf, type CommandContext } from '@alongside/commands';
import { InMemoryEventStore, StoreUnavailable, type EventStore } from '@alongside/event-store';
import type { TalkToStaff, Uuid } from '@alongside/kernel';
import { KeysInMemory } from '@alongside/testing';
import { EventCodec, Vault } from '@alongside/vault';
import { candidacyDecider } from '../domain/candidacy/candidacy.decider';
import { terms } from '../domain/vacancy/told-vacancy.contract';
import { placesLeft, vacancyDecider } from '../domain/vacancy/vacancy.decider';
import { AcceptApplication, AcceptApplicationHandler, type GivenJob } from './accept-application.handler';
import { contextOf } from './commanding.contract';
import { MakeApplication, MakeApplicationHandler } from './make-application.handler';
import { UndoApplication, UndoApplicationHandler } from './undo-application.handler';

const days = { occurredAt: '2026-03-09', today: '2026-03-09' };
const deciders = [candidacyDecider, vacancyDecider, claimantDecider, claimDecider, employmentDecider];

/** An office's staff who fill vacancies, each at a process of their own. */
class Staff {
  readonly store: InMemoryEventStore;
  private readonly codec = new EventCodec(deciders, new Vault(new KeysInMemory()));
  private readonly fingerprintKey = randomBytes(32);

  constructor(atomicStreams: boolean) {
    this.store = new InMemoryEventStore({ atomicStreams });
  }

  /** One that has just started. */
  handler() {
    return new CommandHandler(this.store, this.codec, this.fingerprintKey);
  }

  async register(): Promise<Uuid> {
    const claimantId = randomUUID();
    const register = { kind: 'register', claimantId, details: { name: { given: 'Hodan', family: 'Madeup' } } } as const;
    await this.handler().handle(contextOf(), decision(claimantDecider, claimantId, { ...register, ...days }));
    return claimantId;
  }

  async open(places: number): Promise<Uuid> {
    const vacancyId = randomUUID();
    const open = { kind: 'open', vacancyId, office: randomUUID(), terms: { ...terms, places } } as const;
    await this.handler().handle(contextOf(), decision(vacancyDecider, vacancyId, { ...open, ...days }));
    return vacancyId;
  }

  async apply(claimantId: Uuid, vacancyId: Uuid): Promise<Made> {
    const context = contextOf();
    const make = new MakeApplication(context, claimantId, { vacancyId, staffId: context.actor.personId, ...days });
    const { id: applicationId } = await new MakeApplicationHandler(this.handler()).execute(make);
    return { claimantId, applicationId };
  }

  accept(made: Made, { context = contextOf(), job }: How = {}) {
    const given = { ...made, staffId: context.actor.personId, ...(job && { job }), ...days };
    return new AcceptApplicationHandler(this.handler()).execute(new AcceptApplication(context, given));
  }

  undo(made: Made, kind: 'withdraw-acceptance' | 'enter-in-error' = 'withdraw-acceptance') {
    const context = contextOf();
    const given = { kind, ...made, staffId: context.actor.personId, reason: 'The offer was taken back', ...days };
    return new UndoApplicationHandler(this.handler()).execute(new UndoApplication(context, given));
  }

  async left(vacancyId: Uuid): Promise<number> {
    return placesLeft((await this.handler().look(vacancyDecider, vacancyId)).state!);
  }

  async states(claimantId: Uuid): Promise<string[]> {
    const { state } = await this.handler().look(candidacyDecider, claimantId);
    return Object.values(state).map((one) => one.state);
  }

  /** Whoever completes what nobody asked for again. */
  async completeAll(): Promise<void> {
    for (const event of (await this.store.readAll(null, { limit: 10_000 })).events)
      await this.handler()
        .complete(event, deciders)
        .catch((error: unknown) => {
          if (refusalCodeOf(error) === null) throw error;
        });
  }

  /** Meanwhile the store takes one append, and then is lost. */
  async cuttingOff(act: () => Promise<unknown>): Promise<void> {
    const append: EventStore['append'] = this.store.append.bind(this.store);
    this.store.append = async (writes, checks) => {
      this.store.append = () => Promise.reject(new StoreUnavailable('the store is gone'));
      return append(writes, checks);
    };
    await expect(act()).rejects.toThrow('the store is gone');
    this.store.append = append;
  }
}

interface Made {
  readonly claimantId: Uuid;
  readonly applicationId: Uuid;
}

interface How {
  readonly context?: CommandContext;
  readonly job?: GivenJob;
}

const fulfilled = (settled: readonly PromiseSettledResult<unknown>[]) =>
  settled.filter(({ status }) => status === 'fulfilled').length;
const reasons = (settled: readonly PromiseSettledResult<unknown>[]) =>
  settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));

describe.each([
  ['several streams at once', true],
  ['one stream at a time', false],
])('on a store that appends %s', (_, atomicStreams) => {
  let staff: Staff;
  beforeEach(() => (staff = new Staff(atomicStreams)));

  it('of many who fill the last place at once one does, and the others are told whom to talk to', async () => {
    const vacancyId = await staff.open(1);
    const made = await Promise.all(
      Array.from({ length: 12 }, async () => staff.apply(await staff.register(), vacancyId)),
    );
    const contexts = made.map(() => contextOf());
    const settled = await Promise.allSettled(made.map((one, at) => staff.accept(one, { context: contexts[at]! })));
    const winner = settled.findIndex(({ status }) => status === 'fulfilled');
    expect(fulfilled(settled)).toBe(1);
    for (const reason of reasons(settled)) {
      expect(reason).toMatchObject({ code: 'employers/no-place-left', kind: 'conflict' });
      expect((reason as TalkToStaff).staff).toEqual({ id: contexts[winner]!.actor.personId });
    }
    expect(await staff.left(vacancyId)).toBe(0);
  });

  it('a claimant whom two vacancies want at once is hired by one; the other keeps its place', async () => {
    const claimantId = await staff.register();
    const vacancies = await Promise.all([staff.open(1), staff.open(1)]);
    const made: Made[] = [];
    for (const vacancyId of vacancies) made.push(await staff.apply(claimantId, vacancyId));
    const settled = await Promise.allSettled(made.map((one) => staff.accept(one)));
    expect(fulfilled(settled)).toBe(1);
    expect((await staff.states(claimantId)).sort()).toEqual(['accepted', 'obsolete']);
    const left = await Promise.all(vacancies.map((one) => staff.left(one)));
    expect(left.sort()).toEqual([0, 1]);
  });

  it('the same acceptance again gets the first answer', async () => {
    const made = await staff.apply(await staff.register(), await staff.open(2));
    const context = contextOf();
    const first = await staff.accept(made, { context });
    expect(await staff.accept(made, { context })).toEqual(first);
    expect(await staff.accept(made)).toMatchObject({ revision: first.revision });
  });

  it.each(['withdraw-acceptance', 'enter-in-error'] as const)(
    'an acceptance that ends by %s gives its place back',
    async (kind) => {
      const [claimantId, vacancyId, elsewhere] = [await staff.register(), await staff.open(1), await staff.open(1)];
      const made = await staff.apply(claimantId, vacancyId);
      await staff.apply(claimantId, elsewhere);
      await staff.accept(made);
      await staff.undo(made, kind);
      expect(await staff.left(vacancyId)).toBe(1);
      expect(await staff.states(claimantId)).toEqual([kind === 'enter-in-error' ? 'entered-in-error' : 'new', 'new']);
    },
  );

  it('a job that has begun is recorded with the acceptance', async () => {
    const made = await staff.apply(await staff.register(), await staff.open(1));
    const job = { terms: { startedOn: '2026-03-09', hours: 'full-time' } } as const;
    await staff.accept(made, { job });
    const { events } = await staff.store.readAll(null, { limit: 100 });
    expect(events.map(({ type }) => type)).toContain('EmploymentStarted');
  });

  it('a job of tomorrow is refused, and nothing of the acceptance is left', async () => {
    const vacancyId = await staff.open(1);
    const made = await staff.apply(await staff.register(), vacancyId);
    const job = { terms: { startedOn: '2026-03-10', hours: 'full-time' } } as const;
    await expect(staff.accept(made, { job })).rejects.toMatchObject({ code: 'caseload/in-the-future' });
    expect(await staff.left(vacancyId)).toBe(1);
    expect(await staff.states(made.claimantId)).toEqual(['new']);
  });

  it('an application of nobody is not there', () =>
    expect(staff.accept({ claimantId: randomUUID(), applicationId: randomUUID() })).rejects.toMatchObject({
      code: 'employers/application-not-found',
    }));
});

describe('an acceptance that is cut off once its place is taken, one stream at a time', () => {
  let staff: Staff;
  let vacancyId: Uuid;
  let made: Made;
  const context = contextOf();
  beforeEach(async () => {
    staff = new Staff(false);
    vacancyId = await staff.open(1);
    made = await staff.apply(await staff.register(), vacancyId);
    await staff.cuttingOff(() => staff.accept(made, { context }));
    expect(await staff.left(vacancyId)).toBe(0);
  });

  it('is completed by whoever asks again', async () => {
    await staff.accept(made, { context });
    expect([await staff.states(made.claimantId), await staff.left(vacancyId)]).toEqual([['accepted'], 0]);
  });

  it('is completed where nobody asks again', async () => {
    await staff.completeAll();
    expect([await staff.states(made.claimantId), await staff.left(vacancyId)]).toEqual([['accepted'], 0]);
  });

  it('gives its place back where the claimant was hired elsewhere meanwhile', async () => {
    await staff.accept(await staff.apply(made.claimantId, await staff.open(1)));
    await staff.completeAll();
    expect([await staff.states(made.claimantId), await staff.left(vacancyId)]).toEqual([['obsolete', 'accepted'], 1]);
  });
});

describe('a withdrawal that is cut off before its place is given back, one stream at a time', () => {
  it('gives back its own place, and not that of the next acceptance', async () => {
    const staff = new Staff(false);
    const vacancyId = await staff.open(2);
    const made = await staff.apply(await staff.register(), vacancyId);
    await staff.accept(made);
    await staff.cuttingOff(() => staff.undo(made));
    await staff.accept(made);
    expect(await staff.left(vacancyId)).toBe(0);
    await staff.completeAll();
    expect([await staff.states(made.claimantId), await staff.left(vacancyId)]).toEqual([['accepted'], 1]);
  });
});
