import { randomUUID } from 'node:crypto';
import { StoreUnavailable, WrongRevision, type Appended } from '@alongside/event-store';
import { decision, firstDecision, type CompoundCommand } from './decision';
import { IdempotencyKeyReused, PreconditionFailed, TooMuchContention } from './errors';
import { application, apply, contextOf, storeWith, tally, ToyProcesses, vacancy } from './toy-deciders.contract';

const refusal = (code: string) => expect.objectContaining({ name: 'DomainError', code });
const codesOf = (settled: readonly PromiseSettledResult<unknown>[]) =>
  settled.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []));

describe.each([
  ['which appends several streams at once', true],
  ['which appends one stream at a time', false],
])('the command handler over a store %s', (_, atomicStreams) => {
  let processes: ToyProcesses;
  let id: string;
  beforeEach(() => {
    processes = new ToyProcesses(atomicStreams);
    id = randomUUID();
  });
  const count = (handler = processes.handler(), context = contextOf({ by: 1 })) =>
    handler.handle(context, decision(tally, id, { by: 1 }));
  const open = (places: number) =>
    processes.handler().handle(contextOf({}), decision(vacancy, id, { type: 'open', places }));

  it('answers with the revision and the position of what it wrote, and signs it', async () => {
    const handler = processes.handler();
    await count(handler);
    const context = contextOf({ by: 1 });
    const answer = await count(handler, context);
    const [, last] = await processes.log();
    expect(answer).toEqual({ revision: 1n, position: last!.position });
    expect(last!.metadata).toEqual({
      ...{ commandId: context.commandId, correlationId: context.correlationId, route: context.route },
      ...{ actor: context.actor.personId, roles: 'advisor', fingerprint: expect.stringMatching(/^[\w+/]{43}=$/) },
    });
  });

  it('names the person whom an event is about, and stores nothing protected in the clear', async () => {
    const applicant = randomUUID();
    await processes.handler().handle(contextOf({}), decision(application, id, { applicant, letter: 'Dear Sirs' }));
    const [event] = await processes.log();
    expect(event!.metadata['subject']).toBe(applicant);
    expect(event!.data).not.toContain('Dear');
  });

  describe('given a command again', () => {
    it('gives its first answer, also after later events, a restart, and in another process with an old view', async () => {
      const [one, other] = [processes.handler(), processes.handler()];
      await count(other);
      const context = contextOf({ by: 1 });
      const first = await count(one, context);
      await count(one);
      for (const handler of [one, other, processes.handler()]) expect(await count(handler, context)).toEqual(first);
      expect(await processes.types()).toHaveLength(3);
    });

    it('gives its first answer also where it began a stream, and its person was forgotten since', async () => {
      const [applicant, context] = [randomUUID(), contextOf({})];
      const begin = () =>
        processes.handler().handle(context, firstDecision(application, id, { applicant, letter: 'Dear Sirs' }));
      const first = await begin();
      await processes.vault.forget(applicant);
      expect(await begin()).toEqual(first);
    });

    it('gives its first answer to both of two requests at once', async () => {
      const context = contextOf({ by: 1 });
      const [one, other] = [processes.handler(), processes.handler()];
      const answers = await Promise.all([one, one, other].map((handler) => count(handler, context)));
      expect(new Set(answers.map(({ revision }) => revision))).toEqual(new Set([0n]));
      expect(await processes.types()).toHaveLength(1);
    });

    it('gives its first answer to who may do it no more, and to nobody else, and does nothing else for them', async () => {
      const [context, denied] = [contextOf({ by: 1 }), new Error('There is no such tally.')];
      const first = await count(processes.handler(), context);
      expect(await count(processes.handler(), { ...context, refusal: denied })).toEqual(first);
      const another = { ...context.actor, personId: randomUUID() };
      for (const other of [contextOf({ by: 1 }), { ...context, request: { by: 2 } }, { ...context, actor: another }])
        await expect(count(processes.handler(), { ...other, refusal: denied })).rejects.toBe(denied);
      expect(await processes.types()).toHaveLength(1);
    });

    it('gives its first answer to who may do it no more also where it began a stream', async () => {
      const [applicant, denied] = [randomUUID(), new Error('There is no such person.')];
      const first = firstDecision(application, id, { applicant, letter: 'Dear Sirs' });
      const context = { ...contextOf({}), refusal: denied };
      await expect(processes.handler().handle(context, first)).rejects.toBe(denied);
      const { refusal: _, ...allowed } = context;
      const answer = await processes.handler().handle(allowed, first);
      expect(await processes.handler().handle(context, first)).toEqual(answer);
    });

    it('gives its first answer although what the person saw is no longer there', async () => {
      await count();
      const context = contextOf({ by: 1 }, { expectedRevision: 0n });
      const first = await count(processes.handler(), context);
      await count();
      expect(await count(processes.handler(), context)).toEqual(first);
    });

    it('gives its first answer although a rule would refuse it now', async () => {
      await open(1);
      const context = contextOf({});
      const close = { type: 'close' } as const;
      const first = await processes.handler().handle(context, decision(vacancy, id, close));
      expect(await processes.handler().handle(context, decision(vacancy, id, close))).toEqual(first);
    });

    it.each(['in the same process', 'after a restart', 'in a process with an old view'])(
      'refuses another body or another actor under the same key %s',
      async (where) => {
        const first = processes.handler();
        const old = processes.handler();
        await count(old);
        const context = contextOf({ by: 1 });
        await count(first, context);
        const handler = { 'in the same process': first, 'after a restart': processes.handler() }[where] ?? old;
        await expect(
          handler.handle({ ...context, request: { by: 2 } }, decision(tally, id, { by: 2 })),
        ).rejects.toThrow(IdempotencyKeyReused);
        const actor = { personId: randomUUID(), roles: ['advisor'] };
        await expect(count(handler, { ...context, actor })).rejects.toThrow(IdempotencyKeyReused);
        expect(await processes.types()).toHaveLength(2);
      },
    );

    it('refuses another body under the same key also where the command creates its home stream', async () => {
      await open(2);
      const context = contextOf({ letter: 1 });
      const applicant = randomUUID();
      const command = apply(context.commandId, id, applicant);
      await processes.handler().handleCompound(context, command);
      for (const again of [apply(context.commandId, id, applicant), apply(context.commandId, id, randomUUID())]) {
        await expect(processes.handler().handleCompound({ ...context, request: { letter: 2 } }, again)).rejects.toThrow(
          IdempotencyKeyReused,
        );
      }
      expect(await processes.types()).toEqual(['VacancyOpened', 'PlaceTaken', 'Applied']);
    });
  });

  describe('where the person saw an older revision', () => {
    it('refuses, with the revision that is there now', async () => {
      await count();
      await count();
      const handler = processes.handler();
      const stale = contextOf({ by: 1 }, { expectedRevision: 0n });
      await expect(count(handler, stale)).rejects.toEqual(new PreconditionFailed(1n));
      expect(await count(handler, { ...stale, expectedRevision: 1n })).toMatchObject({ revision: 2n });
    });

    it('judges by what is there, not by an old view', async () => {
      const old = processes.handler();
      await count(old);
      await count();
      expect(await count(old, contextOf({ by: 1 }, { expectedRevision: 1n }))).toMatchObject({ revision: 2n });
      await count();
      await expect(count(old, contextOf({ by: 1 }, { expectedRevision: 2n }))).rejects.toEqual(
        new PreconditionFailed(3n),
      );
    });
  });

  describe('a refusal', () => {
    it('is not remembered: the same command is accepted once nothing speaks against it', async () => {
      const context = contextOf({});
      const take = { type: 'take', applicant: randomUUID() } as const;
      const handler = processes.handler();
      await expect(handler.handle(context, decision(vacancy, id, take))).rejects.toEqual(
        refusal('toy/vacancy-not-found'),
      );
      await open(1);
      expect(await handler.handle(context, decision(vacancy, id, take))).toMatchObject({ revision: 1n });
    });

    it('never rests on an old view', async () => {
      const old = processes.handler();
      await expect(old.handle(contextOf({}), decision(vacancy, id, { type: 'close' }))).resolves.toMatchObject({
        revision: 0n,
      });
      await open(1);
      const take = { type: 'take', applicant: randomUUID() } as const;
      await expect(old.handle(contextOf({}), decision(vacancy, id, take))).rejects.toEqual(
        refusal('toy/no-place-left'),
      );
      expect(await processes.types()).toEqual(['VacancyClosed', 'VacancyOpened']);
    });
  });

  describe('with nothing to do', () => {
    it('answers where the stream stands now, and writes nothing', async () => {
      const old = processes.handler();
      await count(old);
      const { revision, position } = await count();
      expect(await old.handle(contextOf({}), decision(tally, id, { by: 0 }))).toEqual({ revision, position });
      expect(await processes.types()).toHaveLength(2);
    });

    it('says so loudly where there is no such stream: a decider should have refused', async () => {
      await expect(processes.handler().handle(contextOf({}), decision(tally, id, { by: 0 }))).rejects.toThrow(
        'does not exist',
      );
    });
  });

  describe('a compound command', () => {
    const take = (context = contextOf({}), applicant = randomUUID()) =>
      [context, apply(context.commandId, id, applicant)] as const;

    it('writes the scarce stream first and answers for the home stream', async () => {
      await open(1);
      const answer = await processes.handler().handleCompound(...take());
      const log = await processes.log();
      expect(log.map(({ type }) => type)).toEqual(['VacancyOpened', 'PlaceTaken', 'Applied']);
      expect(answer).toEqual({ revision: 0n, position: log[2]!.position });
    });

    it('writes nothing at all where one of its decisions is refused', async () => {
      await open(0);
      await expect(processes.handler().handleCompound(...take())).rejects.toEqual(refusal('toy/no-place-left'));
      expect(await processes.types()).toEqual(['VacancyOpened']);
    });

    it('gives its first answer when repeated, wherever', async () => {
      await open(2);
      const [context, command] = take();
      const handler = processes.handler();
      const first = await handler.handleCompound(context, command);
      await handler.handleCompound(...take());
      for (const one of [handler, processes.handler()])
        expect(await one.handleCompound(context, command)).toEqual(first);
      expect(await processes.types()).toHaveLength(5);
    });

    it('plans anew after a lost race', async () => {
      await open(2);
      const [old, other] = [processes.handler(), processes.handler()];
      await old.handle(contextOf({}), decision(vacancy, id, { type: 'take', applicant: randomUUID() }));
      await other.handleCompound(...take());
      await expect(old.handleCompound(...take())).rejects.toEqual(refusal('toy/no-place-left'));
      expect(await processes.types()).toEqual(['VacancyOpened', 'PlaceTaken', 'PlaceTaken', 'Applied']);
    });

    it('decides on one stream as often as it likes, each time in the light of what it decided before', async () => {
      await open(1);
      const twice = (applicant: string): CompoundCommand => ({
        home: { decider: vacancy, id },
        plan: () => [randomUUID(), applicant].map((one) => decision(vacancy, id, { type: 'take', applicant: one })),
      });
      await expect(processes.handler().handleCompound(contextOf({}), twice(randomUUID()))).rejects.toEqual(
        refusal('toy/no-place-left'),
      );
      const counting: CompoundCommand = {
        home: { decider: tally, id },
        plan: () => [decision(tally, id, { by: 1 }), decision(tally, id, { by: 2 })],
      };
      expect(await processes.handler().handleCompound(contextOf({}), counting)).toMatchObject({ revision: 1n });
    });

    it('is refused loudly where it does not end in its home stream', async () => {
      const homeless: CompoundCommand = {
        home: { decider: tally, id },
        plan: () => [decision(tally, randomUUID(), { by: 1 })],
      };
      await expect(processes.handler().handleCompound(contextOf({}), homeless)).rejects.toThrow('its home stream');
      expect(await processes.types()).toEqual([]);
    });
  });

  describe('in a race', () => {
    it('lets one of 40 have the last place', async () => {
      await open(1);
      const handlers = [processes.handler(), processes.handler()];
      const racers = Array.from({ length: 40 }, (_one, index) => {
        const context = contextOf({});
        return handlers[index % 2]!.handleCompound(context, apply(context.commandId, id, randomUUID()));
      });
      const settled = await Promise.allSettled(racers);
      expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(new Set(codesOf(settled))).toEqual(new Set(['toy/no-place-left']));
      expect(await processes.types()).toEqual(['VacancyOpened', 'PlaceTaken', 'Applied']);
    });

    it('counts every one of 40 who write the same stream at once in one process', async () => {
      const handler = processes.handler();
      const settled = await Promise.allSettled(Array.from({ length: 40 }, () => count(handler)));
      expect(settled.filter(({ status }) => status === 'rejected')).toEqual([]);
      expect(await processes.types()).toHaveLength(40);
    });

    it('gives up after a bounded number of lost races, having written nothing', async () => {
      let attempts = 0;
      const append = async (): Promise<Appended> => {
        attempts += 1;
        throw new WrongRevision(`tally-${id}`, 'none', 0n);
      };
      const losing = processes.handler(storeWith(processes.inner, { append }));
      await expect(count(losing)).rejects.toThrow(TooMuchContention);
      expect(attempts).toBe(12);
    });
  });

  it('keeps nothing that it folded once somebody is forgotten, not even what is being folded just then', async () => {
    const reads: bigint[] = [];
    let meanwhile = (): void => undefined;
    const store = storeWith(processes.store, {
      read: (stream, options = {}) => {
        reads.push(options.from ?? 0n);
        meanwhile();
        return processes.store.read(stream, options);
      },
    });
    const handler = processes.handler(store);
    const fromTheBeginning = () => reads.splice(0).filter((from) => from === 0n).length;
    await count();
    await count(handler);
    await count(handler);
    expect(fromTheBeginning()).toBe(1);
    meanwhile = () => handler.dropStates();
    handler.dropStates();
    await count(handler);
    meanwhile = () => undefined;
    expect(fromTheBeginning()).toBe(1);
    await count(handler);
    expect(fromTheBeginning()).toBe(1);
    await count(handler);
    expect(fromTheBeginning()).toBe(0);
    expect(await processes.types()).toHaveLength(6);
  });

  it('hands on that the store did not answer, and the retry finds what was written', async () => {
    const append = async (...all: Parameters<typeof processes.inner.append>): Promise<Appended> => {
      await processes.inner.append(...all);
      throw new StoreUnavailable('the answer was lost');
    };
    const context = contextOf({ by: 1 });
    await expect(count(processes.handler(storeWith(processes.inner, { append })), context)).rejects.toThrow(
      StoreUnavailable,
    );
    expect(await count(processes.handler(), context)).toMatchObject({ revision: 0n });
    expect(await processes.types()).toHaveLength(1);
  });
});
