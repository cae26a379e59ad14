import { randomUUID } from 'node:crypto';
import { followingDecision, undoableDecision, type CommandHandler, type CompoundCommand } from '@alongside/commands';
import { InMemoryEventStore, StoreUnavailable, type EventStore } from '@alongside/event-store';
import { PostgresEventStore } from '@alongside/event-store-postgres';
import { useTestDatabase } from '@alongside/testing';
import { processStatus } from './checkpoints';
import { completeCommands } from './complete-commands.process';
import { contextOf, ledger, seat, ToyHouse, toyDeciders, until } from './toy-process.contract';
import { undoneReactions } from './undone';

const stores: [string, (url: string) => Promise<EventStore>][] = [
  ['in memory', async () => new InMemoryEventStore({ atomicStreams: false })],
  ['on PostgreSQL', (connectionString) => PostgresEventStore.open({ connectionString, atomicStreams: false })],
];

describe.each(stores)('completing commands over a log %s that appends one stream at a time', (_, open) => {
  const database = useTestDatabase();
  let house: ToyHouse;
  let seats: [string, string, string];
  let person: string;
  let since: string | null;
  beforeEach(async () => {
    house = await ToyHouse.open(database.url, await open(database.url));
    seats = [randomUUID(), randomUUID(), randomUUID()];
    person = randomUUID();
    since = await house.store.head();
    await house.prepare(completing());
  });
  afterEach(() => house.close());

  const completing = () =>
    completeCommands({ commands: house.handler(), deciders: toyDeciders, atomicStreams: false, graceMs: 0 });

  /** Takes three seats and notes it: the last seat is the home stream. */
  const takeThree = (): CompoundCommand => ({
    home: { decider: seat, id: seats[2] },
    plan: () => [
      ...seats.map((id) =>
        undoableDecision(seat, id, { command: { kind: 'take', person }, undo: { kind: 'give-back', person } }),
      ),
      followingDecision(ledger, house.ledgerId, { words: 'seated' }),
    ],
  });
  const take = (handler: CommandHandler, context = contextOf({})) => handler.handleCompound(context, takeThree());

  /** As by a process that is killed after so many appends. */
  const half = async (appends: number, context = contextOf({})) => {
    let left = appends;
    const append: EventStore['append'] = async (...all) => {
      if (left-- === 0) throw new StoreUnavailable('gone');
      return house.store.append(...all);
    };
    const dying = new Proxy(house.store, {
      get: (store, name) => {
        if (name === 'append') return append;
        const value: unknown = Reflect.get(store, name, store);
        return typeof value === 'function' ? (value.bind(store) as unknown) : value;
      },
    });
    await expect(take(house.handler(dying), context)).rejects.toThrow(StoreUnavailable);
  };

  const types = async () => (await house.store.readAll(since, { limit: 1000 })).events.map(({ type }) => type);
  const caughtUp = () =>
    until(async () => {
      const head = await house.store.head();
      return (await processStatus(house.pool)).every(({ position }) => position === head);
    });
  const whole = [...Array<string>(3).fill('SeatTaken'), 'RingNoted'];

  it.each([1, 2, 3])('ends what was killed after %i appends, once, also with two who do so', async (appends) => {
    await half(appends);
    await Promise.all([house.run(completing()), house.run(completing())]);
    await caughtUp();
    expect(await types()).toEqual(whole);
  });

  it('ends it once although it is killed between the effect and the checkpoint', async () => {
    await half(1);
    const process = completing();
    const [event] = (await house.store.readAll(since, { limit: 1 })).events;
    await process.react(event!, () => house.codec.decode(event!));
    await house.run(process);
    await caughtUp();
    expect(await types()).toEqual(whole);
  });

  it('answers the client’s retry as if nothing had happened', async () => {
    const context = contextOf({});
    await half(1, context);
    await house.run(completing());
    await caughtUp();
    expect(await take(house.handler(), context)).toMatchObject({ revision: 0n });
    expect(await types()).toEqual(whole);
  });

  it('takes back what a rule refuses the rest of, says so, and decides the client’s retry anew', async () => {
    const context = contextOf({});
    await half(2, context);
    const rival = randomUUID();
    const rivals = (kind: 'take' | 'give-back') =>
      house.handler().handle(contextOf({}), { decider: seat, id: seats[2], command: { kind, person: rival } });
    await rivals('take');
    await house.run(completing());
    await caughtUp();
    const undone = ['SeatTaken', 'SeatTaken', 'SeatTaken', 'CommandAbandoned', 'SeatGivenBack', 'SeatGivenBack'];
    expect(await types()).toEqual(undone);
    expect(await undoneReactions(house.pool)).toMatchObject([
      { process: 'complete-commands', stream: `seat-${seats[0]}`, outcome: 'refused', code: 'toy/seat-taken' },
      { process: 'complete-commands', stream: `seat-${seats[1]}`, outcome: 'refused', code: 'toy/seat-taken' },
    ]);
    await expect(take(house.handler(), context)).rejects.toMatchObject({ code: 'toy/seat-taken' });
    await rivals('give-back');
    await take(house.handler(), context);
    await caughtUp();
    expect(await types()).toEqual([...undone, 'SeatGivenBack', ...whole]);
  });

  it('leaves alone what concerns somebody who was forgotten, says so, and goes on', async () => {
    await half(1);
    await house.vault.forget(person);
    await house.run(completing());
    await caughtUp();
    expect(await types()).toEqual(['SeatTaken']);
    expect(await undoneReactions(house.pool)).toMatchObject([{ outcome: 'refused', code: 'privacy/person-forgotten' }]);
  });
});

it('completing commands begins nowhere over a log that appends several streams at once', () => {
  const { begins } = completeCommands({ commands: {} as CommandHandler, deciders: [], atomicStreams: true });
  expect(begins).toBe(false);
});
