import { randomUUID } from 'node:crypto';
import { BrokenLog, type EventStore, type NewEvent, StoreUnavailable, WrongRevision } from '@alongside/event-store';
import { useTestDatabase } from '@alongside/testing';
import { Client } from 'pg';
import { PostgresEventStore } from './postgres-event-store';

const database = useTestDatabase();
const opened: PostgresEventStore[] = [];

afterEach(() => Promise.all(opened.splice(0).map((store) => store.close())));

async function sql(text: string): Promise<void> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

/** A log of its own for each test. */
async function open(
  schema = `log_${randomUUID().slice(0, 8)}`,
): Promise<{ store: PostgresEventStore; schema: string }> {
  const store = await PostgresEventStore.open({ connectionString: database.url, schema });
  opened.push(store);
  return { store, schema };
}

const newEvent = (): NewEvent => ({ id: randomUUID(), type: 'Opened', data: '{}', metadata: {} });

async function appendSome(store: EventStore, count: number): Promise<void> {
  const write = () => ({ stream: `claim-${randomUUID()}`, expected: 'none' as const, events: [newEvent()] });
  await Promise.all(Array.from({ length: count }, () => store.append([write()])));
}

/** Past the guard that keeps the log append-only. */
async function tamper(text: string): Promise<void> {
  await sql(`begin; set local session_replication_role = replica; ${text}; commit`);
}

function cutConnections(): Promise<void> {
  return sql(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name like 'alongside log%'`,
  );
}

describe('when connections are cut', () => {
  it('leaves appends in doubt, connects again, and a repeat finds one copy', async () => {
    const { store } = await open();
    let inDoubt = 0;
    let streams = 0;
    const appendUntilAcknowledged = async (): Promise<void> => {
      const write = {
        stream: `claim-${(streams += 1)}`,
        expected: 'none' as const,
        events: [newEvent(), newEvent()],
      };
      for (;;) {
        const outcome = await store.append([write]).catch((error: unknown) => error);
        if (!(outcome instanceof StoreUnavailable)) return expect(outcome).toMatchObject({ revisions: [1n] });
        inDoubt += 1;
      }
    };
    const cuts = 5;
    let cut = 0;
    const writer = async (): Promise<void> => {
      while (cut < cuts) await appendUntilAcknowledged();
    };
    const writers = Array.from({ length: 16 }, writer);
    for (; cut < cuts; cut += 1) {
      const before = inDoubt;
      while (inDoubt === before) await cutConnections();
    }
    await Promise.all(writers);
    expect(await store.verify()).toMatchObject({ events: BigInt(streams * 2), streams: BigInt(streams), problems: [] });
  });

  it('goes on with a subscription where it was', async () => {
    const { store } = await open();
    const abort = new AbortController();
    const seen: string[] = [];
    const reader = (async () => {
      for await (const { events } of store.subscribeAll(null, { batch: 3, signal: abort.signal })) {
        seen.push(...events.map(({ position }) => position.split(':')[1]!));
        if (seen.length >= 60) abort.abort();
      }
    })();
    for (let round = 0; round < 6; round += 1) {
      await appendSome(store, 10).catch(() => undefined);
      await cutConnections();
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    const missing = 60 - Number((await store.head())!.split(':')[1]);
    if (missing > 0) await appendSome(store, missing);
    await reader;
    expect(seen.slice(0, 60)).toEqual(Array.from({ length: 60 }, (_, n) => String(n + 1)));
  });
});

describe('an id that the log has elsewhere', () => {
  it('is refused, with its neighbours in the batch untouched', async () => {
    const { store } = await open();
    const known = newEvent();
    await store.append([{ stream: 'claim-first', expected: 'none', events: [known] }]);
    const batch = Array.from({ length: 12 }, (_, n) => ({
      stream: `claim-${n}`,
      expected: 'none' as const,
      events: n === 5 ? [newEvent(), known] : [newEvent()],
    }));
    const outcomes = await Promise.allSettled(batch.map((write) => store.append([write])));
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason as unknown);
    expect(refused).toEqual([new WrongRevision('claim-5', 'none', null)]);
    const lone = store.append([{ stream: 'claim-other', expected: 'any', events: [known] }]);
    await expect(lone).rejects.toBeInstanceOf(WrongRevision);
    expect(await store.verify()).toMatchObject({ events: 12n, problems: [] });
  });
});

describe('a transaction that stays open elsewhere', () => {
  it('holds back neither appends nor readers', async () => {
    const { store } = await open();
    const idle = new Client({ connectionString: database.url });
    await idle.connect();
    await idle.query('begin; create temporary table holds_an_id (n int)');
    await appendSome(store, 20);
    expect((await store.readAll(null, { limit: 100 })).events).toHaveLength(20);
    await idle.end();
  });
});

describe('a log that is not whole', () => {
  it('cannot be changed by mistake', async () => {
    const { store, schema } = await open();
    await appendSome(store, 1);
    for (const change of [
      `delete from ${schema}.events`,
      `update ${schema}.events set data = ''`,
      `truncate ${schema}.events`,
    ]) {
      await expect(sql(change)).rejects.toThrow('append-only');
    }
  });

  it('halts every reader at a missing event', async () => {
    const { store, schema } = await open();
    await appendSome(store, 10);
    await tamper(`delete from ${schema}.events where position = 6`);
    const { signal } = new AbortController();
    const filter = { categories: ['claim'] };
    for (const options of [{ limit: 100 }, { limit: 100, filter }, { limit: 5, filter: { types: ['None'] } }]) {
      const passed = options.limit === 5 ? (await store.readAll(null, options)).position : null;
      await expect(store.readAll(passed, options)).rejects.toBeInstanceOf(BrokenLog);
    }
    const follow = async (): Promise<void> => {
      for await (const page of store.subscribeAll(null, { batch: 4, signal })) expect(page.events).toHaveLength(4);
    };
    await expect(follow()).rejects.toBeInstanceOf(BrokenLog);
    const [before] = (await store.readAll(null, { limit: 5 })).events.slice(-1);
    await expect(store.readAll(before!.position, { limit: 1 })).rejects.toBeInstanceOf(BrokenLog);
  });

  it('of which the last event is a day ahead of the clock takes no more', async () => {
    const { store, schema } = await open();
    await appendSome(store, 3);
    await tamper(`update ${schema}.events set recorded_at = recorded_at + interval '1 day' where position = 3`);
    await expect(appendSome(store, 1)).rejects.toThrow('the clock of the server');
    await expect(appendSome(store, 2)).rejects.toBeInstanceOf(StoreUnavailable);
  });
});
