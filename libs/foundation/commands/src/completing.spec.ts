import { randomUUID } from 'node:crypto';
import { StoreUnavailable, type EventStore } from '@alongside/event-store';
import type { CommandContext } from './command-context';
import { decision } from './decision';
import { abandonedType } from './loaded-stream';
import {
  apply,
  contextOf,
  storeWith,
  takeThree,
  tally,
  ToyProcesses,
  vacancy,
  type Streams,
} from './toy-deciders.contract';

/** A process that is killed at the append of that number: before it, or after it and before the answer. */
function dyingAt(store: EventStore, number: number, when: 'before' | 'after'): EventStore {
  let appends = 0;
  return storeWith(store, {
    append: async (...all) => {
      appends += 1;
      if (appends > number || (appends === number && when === 'before')) throw new StoreUnavailable('gone');
      const appended = await store.append(...all);
      if (appends === number) throw new StoreUnavailable('gone');
      return appended;
    },
  });
}

const refusal = (code: string) => expect.objectContaining({ code });

class Office {
  readonly processes = new ToyProcesses(false);
  readonly streams: Streams = { first: randomUUID(), second: randomUUID(), home: randomUUID(), after: randomUUID() };
  readonly applicant = randomUUID();
  readonly context: CommandContext = contextOf({ take: 3 });

  async open(): Promise<void> {
    const { first, second, home } = this.streams;
    for (const id of [first, second, home])
      await this.processes.handler().handle(contextOf({}), decision(vacancy, id, { type: 'open', places: 1 }));
    await this.processes.handler().handle(contextOf({}), decision(tally, this.streams.after, { by: 7 }));
  }

  ask(handler = this.processes.handler(), context = this.context) {
    return handler.handleCompound(context, takeThree(this.streams, this.applicant));
  }

  /** The same, by a process that is killed. */
  async half(number: number, when: 'before' | 'after' = 'after', context = this.context): Promise<void> {
    const dying = this.processes.handler(dyingAt(this.processes.inner, number, when));
    await expect(this.ask(dying, context)).rejects.toThrow(StoreUnavailable);
  }

  /** Somebody else has the place at home. */
  takenBy(applicant: string) {
    return this.processes
      .handler()
      .handle(contextOf({}), decision(vacancy, this.streams.home, { type: 'take', applicant }));
  }

  givenBackBy(applicant: string) {
    const giveBack = { type: 'give-back', applicant } as const;
    return this.processes.handler().handle(contextOf({}), decision(vacancy, this.streams.home, giveBack));
  }

  /** What became of the command: each of its events with the stream, in the order of the log. */
  async done(context = this.context): Promise<string[]> {
    const names = new Map(Object.entries(this.streams).map(([name, id]) => [id, name]));
    return (await this.processes.log())
      .filter(({ metadata }) => metadata['commandId'] === context.commandId)
      .map(({ stream, type }) => `${names.get(stream.slice(stream.indexOf('-') + 1))} ${type}`);
  }
}

const whole = ['first PlaceTaken', 'second PlaceTaken', 'home PlaceTaken', 'after Counted'];

describe('a command that a crash left half done where one stream at a time is appended', () => {
  let office: Office;
  beforeEach(async () => {
    office = new Office();
    await office.open();
  });

  const crashes = [1, 2, 3, 4].flatMap((number) =>
    (['before', 'after'] as const).map((when) => [number, when] as const),
  );
  it.each(crashes.slice(1))('at append %i, %s it, is completed, once', async (number, when) => {
    await office.half(number, when);
    expect(await office.processes.completeAll()).toEqual([]);
    expect(await office.done()).toEqual(whole);
    expect(await office.processes.completeAll()).toEqual([]);
    expect(await office.done()).toEqual(whole);
  });

  it.each([1, 2, 3])(
    'at append %i is completed although whoever completes it is killed at any append',
    async (number) => {
      await office.half(number);
      for (let left = 4 - number; left > 0; left--) {
        const dying = office.processes.handler(dyingAt(office.processes.inner, 1, 'after'));
        await expect(office.processes.completeAll(dying)).rejects.toThrow(StoreUnavailable);
      }
      expect(await office.done()).toEqual(whole);
      expect(await office.processes.completeAll()).toEqual([]);
      expect(await office.done()).toEqual(whole);
    },
  );

  it.each([1, 2, 3])('at append %i is completed once by two who do so at the same time', async (number) => {
    await office.half(number);
    const both = [office.processes.completeAll(), office.processes.completeAll(), office.ask()];
    await Promise.all(both);
    expect((await office.done()).sort()).toEqual([...whole].sort());
  });

  it('and was completed answers a retry with what it came to, and nothing happens twice', async () => {
    await office.half(1);
    await office.processes.completeAll();
    const [home] = (await office.processes.log()).filter(
      ({ stream, type }) => stream.endsWith(office.streams.home) && type === 'PlaceTaken',
    );
    expect(await office.ask()).toEqual({ revision: 1n, position: home!.position });
    expect(await office.done()).toEqual(whole);
  });

  it('and was completed is signed as by whoever asked', async () => {
    await office.half(1);
    await office.processes.completeAll();
    const own = (await office.processes.log()).filter(
      ({ metadata }) => metadata['commandId'] === office.context.commandId,
    );
    const { actor, correlationId, route } = office.context;
    for (const { metadata } of own) {
      expect(metadata).toMatchObject({ correlationId, route, actor: actor.personId, roles: 'advisor' });
      expect(metadata['fingerprint']).toBe(own[0]!.metadata['fingerprint']);
    }
  });

  it('says what is left in its metadata in nobody’s clear words', async () => {
    const context = contextOf({});
    const command = apply(context.commandId, office.streams.first, office.applicant);
    const dying = office.processes.handler(dyingAt(office.processes.inner, 1, 'after'));
    await expect(dying.handleCompound(context, command)).rejects.toThrow(StoreUnavailable);
    const taken = (await office.processes.log()).at(-1)!;
    expect(Object.keys(JSON.parse(taken.metadata['pending']!) as object)).toEqual(['home', 'steps']);
    const text = (await office.processes.log()).map(({ data, metadata }) => data + JSON.stringify(metadata)).join();
    expect(text).not.toContain('start on Monday');
    expect(text).not.toContain('application-');
    await office.processes.completeAll();
    expect(await office.processes.types()).toContain('Applied');
  });

  it('leaves nothing pending behind in its last event', async () => {
    await office.ask();
    const pending = (await office.processes.log()).map(({ metadata }) => 'pending' in metadata);
    expect(pending.slice(-4)).toEqual([true, true, true, false]);
  });

  it('is not completed once a person whom it concerns was forgotten', async () => {
    await office.half(1);
    await office.processes.vault.forget(office.applicant);
    expect(await office.processes.completeAll()).toEqual(['privacy/person-forgotten']);
    expect(await office.done()).toEqual(['first PlaceTaken']);
  });
});

describe('a half-done command whose rest is refused where one stream at a time is appended', () => {
  const undone = [
    'first PlaceTaken',
    'second PlaceTaken',
    `home ${abandonedType}`,
    'second PlaceGivenBack',
    'first PlaceGivenBack',
  ];
  const rival = randomUUID();
  let office: Office;
  beforeEach(async () => {
    office = new Office();
    await office.open();
    await office.half(2);
    await office.takenBy(rival);
  });

  it('is taken back, the last stream first, and is told with its code each time', async () => {
    expect(await office.processes.completeAll()).toEqual(Array(2).fill('toy/no-place-left'));
    expect(await office.done()).toEqual(undone);
    expect(await office.processes.completeAll()).toEqual(Array(2).fill('toy/no-place-left'));
    expect(await office.done()).toEqual(undone);
  });

  it.each([1, 2, 3])('is taken back although whoever does so is killed at append %i', async (number) => {
    const dying = office.processes.handler(dyingAt(office.processes.inner, number, 'after'));
    await expect(office.processes.completeAll(dying)).rejects.toThrow(StoreUnavailable);
    expect(new Set(await office.processes.completeAll())).toEqual(new Set(['toy/no-place-left']));
    expect(await office.done()).toEqual(undone);
  });

  it('is taken back before its client is told, when the client asks again', async () => {
    await expect(office.ask()).rejects.toEqual(refusal('toy/no-place-left'));
    expect(await office.done()).toEqual(undone);
  });

  it('is taken back before its client is told, when the client saw an older revision', async () => {
    const other = new Office();
    await other.open();
    const context = contextOf({}, { expectedRevision: 0n });
    await other.half(1, 'after', context);
    await other.takenBy(rival);
    await expect(other.ask(undefined, context)).rejects.toMatchObject({ name: 'PreconditionFailed', actual: 1n });
    expect((await other.done(context)).at(-1)).toBe('first PlaceGivenBack');
  });

  it('is never carried out later on the quiet', async () => {
    await expect(office.ask()).rejects.toEqual(refusal('toy/no-place-left'));
    await office.givenBackBy(rival);
    await office.processes.completeAll();
    expect(await office.done()).toEqual(undone);
  });

  it('is decided anew when its client asks again, and what was taken back is not taken for done', async () => {
    await office.processes.completeAll();
    await expect(office.ask()).rejects.toEqual(refusal('toy/no-place-left'));
    expect(await office.done()).toEqual(undone);
    await office.givenBackBy(rival);
    const answer = await office.ask();
    expect(await office.done()).toEqual([...undone, ...whole]);
    expect(await office.ask()).toEqual(answer);
    await office.processes.completeAll();
    expect(await office.done()).toEqual([...undone, ...whole]);
  });

  it.each([1, 2, 3, 4])('and was decided anew is completed when that is killed at append %i', async (number) => {
    await office.processes.completeAll();
    await office.givenBackBy(rival);
    await office.half(number);
    await office.processes.completeAll();
    expect(await office.done()).toEqual([...undone, ...whole]);
  });

  it('is taken back whole before it is decided anew, when whoever took it back was killed', async () => {
    const dying = office.processes.handler(dyingAt(office.processes.inner, 2, 'after'));
    await expect(office.processes.completeAll(dying)).rejects.toThrow(StoreUnavailable);
    await office.givenBackBy(rival);
    await office.ask();
    expect(await office.done()).toEqual([...undone, ...whole]);
    await office.processes.completeAll();
    expect(await office.done()).toEqual([...undone, ...whole]);
  });

  it('does not change the revision that read models show of its home stream', async () => {
    await office.processes.completeAll();
    const { streams, processes } = office;
    const close = () => decision(vacancy, streams.home, { type: 'close' });
    await expect(processes.handler().handle(contextOf({}, { expectedRevision: 2n }), close())).rejects.toMatchObject({
      actual: 1n,
    });
    await processes.handler().handle(contextOf({}, { expectedRevision: 1n }), close());
  });

  it('leaves a mark where there is nothing left to take back', async () => {
    const { processes, streams, applicant } = office;
    await processes.handler().handle(contextOf({}), decision(vacancy, streams.first, { type: 'give-back', applicant }));
    await processes.completeAll();
    const [mark] = (await processes.inner.read(`vacancy-${streams.first}`)).slice(-1);
    expect(mark).toMatchObject({ type: abandonedType, data: '{}' });
    expect(mark!.metadata).toMatchObject({ undoes: '0', refusal: 'toy/no-place-left' });
    await office.givenBackBy(rival);
    await office.ask();
    expect((await office.done()).slice(-4)).toEqual(whole);
  });

  it('leaves what cannot be undone as it is, and completes it with a retry', async () => {
    const [context, home] = [contextOf({}), randomUUID()];
    const command = (): Parameters<ReturnType<ToyProcesses['handler']>['handleCompound']>[1] => ({
      home: { decider: vacancy, id: home },
      plan: () => [
        decision(tally, home, { by: 1 }),
        decision(vacancy, home, { type: 'take', applicant: office.applicant }),
      ],
    });
    const open = decision(vacancy, home, { type: 'open', places: 1 });
    await office.processes.handler().handle(contextOf({}), open);
    const dying = office.processes.handler(dyingAt(office.processes.inner, 1, 'after'));
    await expect(dying.handleCompound(context, command())).rejects.toThrow(StoreUnavailable);
    await office.processes.handler().handle(contextOf({}), decision(vacancy, home, { type: 'take', applicant: rival }));
    await office.processes.completeAll();
    const giveBack = decision(vacancy, home, { type: 'give-back', applicant: rival });
    await office.processes.handler().handle(contextOf({}), giveBack);
    await office.processes.handler().handleCompound(context, command());
    expect(await office.processes.inner.read(`tally-${home}`)).toHaveLength(1);
    expect((await office.processes.log()).at(-1)).toMatchObject({ type: 'PlaceTaken', stream: `vacancy-${home}` });
  });
});

describe('a command over several streams where they are appended at once', () => {
  it('is one append with its home stream last, and nothing is pending', async () => {
    const processes = new ToyProcesses(true);
    const streams = { first: randomUUID(), second: randomUUID(), home: randomUUID(), after: randomUUID() };
    for (const id of [streams.first, streams.second, streams.home])
      await processes.handler().handle(contextOf({}), decision(vacancy, id, { type: 'open', places: 1 }));
    const context = contextOf({});
    const answer = await processes.handler().handleCompound(context, takeThree(streams, randomUUID()));
    const own = (await processes.log()).slice(3);
    expect(own.map(({ type }) => type)).toEqual(['PlaceTaken', 'PlaceTaken', 'Counted', 'PlaceTaken']);
    expect(answer).toEqual({ revision: 1n, position: own[3]!.position });
    expect(Object.keys(own[0]!.metadata)).toEqual([
      ...['commandId', 'fingerprint', 'actor', 'roles', 'route', 'correlationId', 'subject'],
    ]);
  });

  it('is refused loudly where something comes after its home stream that does not follow from it', async () => {
    const processes = new ToyProcesses(true);
    const [id, home] = [randomUUID(), randomUUID()];
    const plan = () => [decision(tally, home, { by: 1 }), decision(tally, id, { by: 1 })];
    await expect(
      processes.handler().handleCompound(contextOf({}), { home: { decider: tally, id: home }, plan }),
    ).rejects.toThrow('its home stream');
  });
});
