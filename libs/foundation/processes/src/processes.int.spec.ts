import { randomUUID } from 'node:crypto';
import { InMemoryEventStore, StoreUnavailable, type EventStore, type RecordedEvent } from '@alongside/event-store';
import { PostgresEventStore } from '@alongside/event-store-postgres';
import { useTestDatabase } from '@alongside/testing';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { checkpointOf, moveCheckpoint, processStatus, resetProcesses } from './checkpoints';
import { followPage } from './follow';
import { reactionTo, type Process } from './process';
import { ToyHouse, until } from './toy-process.contract';
import { retryUndone, undoneReactions } from './undone';

const stores: [string, (url: string) => Promise<EventStore>][] = [
  ['in memory', async () => new InMemoryEventStore()],
  ['on PostgreSQL', (connectionString) => PostgresEventStore.open({ connectionString })],
];

describe.each(stores)('a process over a log %s', (_, open) => {
  const database = useTestDatabase();
  let house: ToyHouse;
  beforeEach(async () => {
    house = await ToyHouse.open(database.url, await open(database.url));
  });
  afterEach(() => house.close());

  const caughtUp = async () => {
    const head = (await house.store.head())!;
    const isThere = ({ position }: { position: string | null }) =>
      position !== null && house.store.compare(position, head) >= 0;
    await until(async () => (await processStatus(house.pool)).every(isThere));
  };

  it('reacts to what happens from its first start on, and answers for it as whoever caused it', async () => {
    await house.ring('before');
    const process = house.noting();
    await house.prepare(process);
    await house.ring('one');
    await house.run(process);
    await house.ring('two');
    await until(async () => (await house.noted()).length === 2);
    expect(await house.noted()).toEqual(['one', 'two']);
    const [first] = await house.store.read(`ledger-${house.ledgerId}`);
    expect(first!.metadata).toMatchObject({
      ...{ route: 'process note-rings', roles: 'advisor', actor: '0192aaaa-0000-7000-8000-000000000001' },
    });
  });

  it('goes on where it was after a stop, and reacts to nothing twice', async () => {
    const process = house.noting();
    const first = await house.run(process);
    await house.ring('one');
    await until(async () => (await house.noted()).length === 1);
    await first.stop();
    await house.ring('two');
    await house.run(process);
    await until(async () => (await house.noted()).length === 2);
    expect(await house.noted()).toEqual(['one', 'two']);
  });

  it('has its effect once when it is killed between the effect and the checkpoint', async () => {
    const process = house.noting();
    const dying: Process = {
      ...process,
      react: async (event, decode) => {
        await process.react(event, decode);
        await killed.stop;
      },
    };
    const killed: { stop: Promise<void> } = { stop: new Promise(() => undefined) };
    let resume = () => undefined as void;
    killed.stop = new Promise((resolve) => (resume = resolve));
    const first = await house.run(dying);
    await house.ring('one');
    await until(async () => (await house.noted()).length === 1);
    const { name } = process;
    const from = await checkpointOf(house.pool, name);
    await house.pool.query("update processes.checkpoint set position = 'elsewhere'"); // its own move fails, as of a zombie
    resume();
    await first.stop();
    await house.pool.query('update processes.checkpoint set position = $1', [from]);
    await house.run(process);
    await house.ring('two');
    await until(async () => (await house.noted()).length >= 2);
    expect(await house.noted()).toEqual(['one', 'two']);
  });

  it('is run by one of two runners; the other takes over', async () => {
    const [first] = [await house.run(house.noting()), await house.run(house.noting())];
    for (const words of ['one', 'two', 'three']) await house.ring(words);
    await until(async () => (await house.noted()).length === 3);
    await first.stop();
    await house.ring('four');
    await until(async () => (await house.noted()).length === 4);
    expect(await house.noted()).toEqual(['one', 'two', 'three', 'four']);
  });

  it('is run on, each effect once, when the session that holds the lease is lost', async () => {
    await Promise.all([house.run(house.noting()), house.run(house.noting())]);
    await house.ring('one');
    await until(async () => (await house.noted()).length === 1);
    const { rowCount } = await house.pool.query(
      `select pg_terminate_backend(pid) from pg_locks
       where locktype = 'advisory' and objid = 7310010 and granted
         and database = (select oid from pg_database where datname = current_database())`,
    );
    expect(rowCount).toBe(1);
    await house.ring('two');
    await until(async () => (await house.noted()).length === 2);
    expect(await house.noted()).toEqual(['one', 'two']);
  });

  it('does not go on from a checkpoint that the log did not give, until it is set to the head', async () => {
    const process = house.noting();
    await house.prepare(process);
    await house.ring('one');
    const head = (await house.store.head())!;
    for (const stale of [head.replace(/\d+$/, '1000'), 'another:1']) {
      await resetProcesses(house.pool, [process.name], stale);
      const failed = house.failures.length;
      const runner = await house.run(process);
      await house.ring('unheard');
      await until(() => house.failures.length > failed);
      await runner.stop();
      expect(house.failures.at(-1)).toEqual({ process: process.name, error: 'StaleCheckpoint' });
      expect(await house.noted()).toEqual([]);
    }
    await resetProcesses(house.pool, [process.name], await house.store.head());
    await house.run(process);
    await house.ring('two');
    await until(async () => (await house.noted()).length === 1);
    expect(await house.noted()).toEqual(['two']);
  });

  it('notes what a rule refuses, with its code and no word of the event, and goes on', async () => {
    await house.run(house.noting());
    await house.ring('forbidden');
    await house.ring('two');
    await until(async () => (await house.noted()).length === 1);
    await caughtUp();
    expect(await undoneReactions(house.pool)).toEqual([
      {
        ...{ process: 'note-rings', outcome: 'refused', code: 'toy/forbidden', revision: '0' },
        stream: expect.stringMatching(/^bell-/),
      },
    ]);
    expect(house.failures).toEqual([]);
  });

  it('tries what fails some times, notes it and goes on; it can be tried again later', async () => {
    let isBroken = true;
    let tries = 0;
    const process = house.noting((words) => {
      if (words === 'poison' && isBroken && (tries += 1)) throw new TypeError('poison was rung');
    });
    await house.run(process, { attempts: 3 });
    await house.ring('poison');
    await house.ring('two');
    await until(async () => (await house.noted()).length === 1);
    expect(tries).toBe(3);
    expect(await undoneReactions(house.pool)).toMatchObject([{ outcome: 'failed', code: 'TypeError' }]);
    expect(house.failures).toEqual(Array(2).fill({ process: 'note-rings', error: 'TypeError' }));
    const again = () => retryUndone({ ...house, pool: house.pool, processes: [process] });
    expect(await again()).toBe(0);
    isBroken = false;
    expect(await again()).toBe(1);
    expect(await house.noted()).toEqual(['two', 'poison']);
    expect(await undoneReactions(house.pool)).toEqual([]);
  });

  it('waits for what is not there just now, however long, and gives nothing up', async () => {
    let tries = 0;
    const process = house.noting(() => {
      if ((tries += 1) <= 6) throw tries % 2 ? new StoreUnavailable('gone') : new Error('no keys');
    });
    await house.run(process, { attempts: 3, isOutage: ({ message }) => message === 'no keys' });
    await house.ring('one');
    await until(async () => (await house.noted()).length === 1);
    expect(await undoneReactions(house.pool)).toEqual([]);
  });

  it('reacts no sooner than it is told to', async () => {
    const process = house.noting();
    const patient = await house.run({ ...process, delayMs: 3_600_000 });
    await house.ring('one');
    await patient.stop();
    expect(await house.noted()).toEqual([]);
    await house.run(process);
    await until(async () => (await house.noted()).length === 1);
  });

  it('moves its checkpoint also past what does not concern it', async () => {
    await house.run({ ...house.noting(), concerns: () => false });
    await house.ring('one');
    await caughtUp();
    expect(await house.noted()).toEqual([]);
  });

  it('that begins nowhere is run only where it was before', async () => {
    const process = { ...house.noting(), begins: false };
    expect(await house.prepare(process)).toEqual([]);
    await house.prepare({ ...process, begins: true });
    expect(await house.prepare(process)).toEqual([process]);
  });
});

/** Where a run is cut off: after so many reactions or moves of the checkpoint, again and again. */
type Crashes = number[];

type Follow = typeof followPage;

/** Reacts only once the checkpoint has moved, as it must not. */
const movingFirst: Follow = async ({ pool, process, from }, page, react) => {
  await moveCheckpoint(pool, process.name, { from, to: page.position });
  for (const event of page.events) await react(event);
  return page.position;
};

describe('a process that is killed again and again', () => {
  const database = useTestDatabase();

  const everyEffectOnce = (follow: Follow, withIdsOf: (process: Process, house: ToyHouse) => Process = (one) => one) =>
    fc.asyncProperty(
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.nat({ max: 6 }), { maxLength: 6 }),
      async (rings, limit, crashes: Crashes) => {
        const house = await ToyHouse.open(database.url, new InMemoryEventStore());
        try {
          const process = withIdsOf(house.noting(), house);
          await house.prepare(process);
          for (let ring = 0; ring < rings; ring++) await house.ring(String(ring));
          const dying = dyingAfter(house.pool, [...crashes]);
          const react = (event: RecordedEvent) =>
            dying.step(() => process.react(event, () => house.codec.decode(event)));
          const head = (await house.store.head())!;
          let from = await checkpointOf(house.pool, process.name);
          while (from === null || house.store.compare(from, head) < 0) {
            const page = await house.store.readAll(from, { filter: process.follows!, limit });
            await follow({ pool: dying.pool, process, from }, page, react).catch((error: unknown) => {
              if (!(error instanceof Killed)) throw error;
            });
            from = await checkpointOf(house.pool, process.name);
          }
          expect(await house.noted()).toEqual(Array.from({ length: rings }, (_one, ring) => String(ring)));
        } finally {
          await house.close();
        }
      },
    );

  it('has every effect once, wherever it is killed', async () => {
    await fc.assert(everyEffectOnce(followPage), { numRuns: 20 });
  });

  it.each<[string, Parameters<typeof everyEffectOnce>]>([
    ['moved the checkpoint before the effect', [movingFirst]],
    [
      'made up the ids of its commands',
      [
        followPage,
        (process, house) => ({ ...process, react: (event, decode) => house.noting().react(renamed(event), decode) }),
      ],
    ],
  ])('would be found out by this test if it %s', async (_, given) => {
    const { failed } = await fc.check(everyEffectOnce(...given), { numRuns: 60, endOnFailure: true });
    expect(failed).toBe(true);
  });
});

it('reacts to the same event by the same command, and to another event or part by another', () => {
  const event = { id: randomUUID(), metadata: { actor: randomUUID() } } as unknown as RecordedEvent;
  const one = reactionTo(event, { name: 'toy' }, 'a');
  expect(reactionTo(event, { name: 'toy' }, 'a')).toEqual(one);
  const others = [
    reactionTo(event, { name: 'toy' }, 'b'),
    reactionTo(event, { name: 'other' }, 'a'),
    reactionTo({ ...event, id: randomUUID() }, { name: 'toy' }, 'a'),
  ];
  expect(new Set([one, ...others].map(({ commandId }) => commandId)).size).toBe(4);
});

class Killed extends Error {}

/** Takes a step, or is killed before it or after it; a transaction of the pool is such a step. */
function dyingAfter(pool: Pool, crashes: Crashes) {
  let left = crashes.shift() ?? Infinity;
  const kill = (): never => {
    left = crashes.shift() ?? Infinity;
    throw new Killed();
  };
  const step = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (left === 0) kill();
    const result = await work();
    if (left === 1) kill();
    left -= 2;
    return result;
  };
  const connect = async () => {
    await step(async () => undefined); // before the checkpoint moves; after it, the next step is killed
    return pool.connect();
  };
  return { step, pool: { connect } as unknown as Pool };
}

/** The same event, but for its id. */
function renamed(event: RecordedEvent): RecordedEvent {
  return { ...event, id: randomUUID() };
}
