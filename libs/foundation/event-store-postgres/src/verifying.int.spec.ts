import { randomUUID } from 'node:crypto';
import type { NewEvent } from '@alongside/event-store';
import { useTestDatabase } from '@alongside/testing';
import { Client } from 'pg';
import { PostgresEventStore } from './postgres-event-store';
import { schemaSteps } from './schema';

const database = useTestDatabase();
const opened: PostgresEventStore[] = [];

afterEach(() => Promise.all(opened.splice(0).map((store) => store.close())));

async function sql(text: string): Promise<void> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

const newSchema = () => `log_${randomUUID().slice(0, 8)}`;

async function open(schema: string): Promise<PostgresEventStore> {
  const store = await PostgresEventStore.open({ connectionString: database.url, schema });
  opened.push(store);
  return store;
}

/** Past the guard that keeps the log append-only; `$` stands for the schema. */
async function tamper(schema: string, text: string): Promise<void> {
  await sql(`begin; set local session_replication_role = replica; ${text.replaceAll('$', schema)}; commit`);
}

const newEvent = (): NewEvent => ({ id: randomUUID(), type: 'Opened', data: '{"n":"né"}', metadata: { a: 'b' } });

async function append(store: PostgresEventStore, count = 1): Promise<void> {
  const events = Array.from({ length: count }, newEvent);
  await store.append([{ stream: `claim-${randomUUID()}`, expected: 'none', events }]);
}

/** Ten events: five one by one, then three in one batch, then two more. */
async function appendTen(store: PostgresEventStore): Promise<void> {
  for (let n = 0; n < 5; n += 1) await append(store);
  await append(store, 3);
  for (let n = 0; n < 2; n += 1) await append(store);
}

/** Both with the time of the first, so that only the chain can tell. */
const swap = (a: number, b: number): string => `
  update $.events set recorded_at = (select recorded_at from $.events where position = ${a}) where position = ${b};
  update $.events set position = -1 where position = ${a};
  update $.events set position = ${a} where position = ${b};
  update $.events set position = ${b} where position = -1`;

/** What is done to a log of ten events, and where that is noticed. */
const damages: readonly { readonly what: string; readonly damage: string; readonly found: readonly string[] }[] = [
  {
    what: 'a byte flipped in a body',
    damage: `update $.events set data = replace(data, 'é', 'è') where position = 4`,
    found: ['what stands at position 4 is not what was written'],
  },
  {
    what: 'a byte flipped in metadata',
    damage: `update $.events set metadata = replace(metadata, 'b', 'c') where position = 7`,
    found: ['what stands at positions 6 to 8 is not what was written'],
  },
  {
    what: 'another type, another stream and another id',
    damage: `update $.events set type = 'Closed' where position = 1;
      update $.events set stream = 'claim-other' where position = 2;
      update $.events set id = gen_random_uuid() where position = 9`,
    found: [1, 2, 9].map((position) => `what stands at position ${position} is not what was written`),
  },
  {
    what: 'letters moved from one event of a batch to the next',
    damage: `update $.events set data = '{"n":"né"}{' where position = 6;
      update $.events set data = '"n":"né"}' where position = 7`,
    found: ['what stands at positions 6 to 8 is not what was written'],
  },
  {
    what: 'a time set forward within a batch',
    damage: `update $.events set recorded_at = recorded_at + interval '1 ms' where position = 8`,
    found: ['what stands at positions 6 to 8 is not what was written'],
  },
  {
    what: 'a time set back',
    damage: `update $.events set recorded_at = recorded_at - interval '1 day' where position = 9`,
    found: [
      '1 events were recorded before the one in front of them, first at position 9',
      'what stands at position 9 is not what was written',
    ],
  },
  {
    what: 'a row removed',
    damage: `delete from $.events where position = 7`,
    found: [
      '1 positions are missing up to 10, the first of them is 7',
      '1 streams have missing or misplaced revisions, first at position 8',
      'what stands at positions 6 to 8 is not what was written',
    ],
  },
  {
    what: 'a row removed with the link in it',
    damage: `delete from $.events where position = 4`,
    found: [
      '1 positions are missing up to 10, the first of them is 4',
      'what stands at positions 4 to 5 is not what was written',
    ],
  },
  {
    what: 'a row removed and the rest moved up',
    damage: `delete from $.events where position = 4; update $.events set position = position - 1 where position > 4`,
    found: [
      'what stands at position 4 is not what was written',
      'what stands at positions 5 to 7 is not what was written',
      'what stands at position 8 is not what was written',
      'what stands at position 9 is not what was written',
    ],
  },
  {
    what: 'two events swapped',
    damage: swap(2, 3),
    found: [2, 3, 4].map((position) => `what stands at position ${position} is not what was written`),
  },
  {
    what: 'two events of a batch swapped, with revisions that fit',
    damage: `${swap(6, 7)};
      update $.events set revision = 99 where position = 6;
      update $.events set revision = 1 where position = 7;
      update $.events set revision = 0 where position = 6`,
    found: ['what stands at positions 6 to 8 is not what was written'],
  },
  {
    what: 'a revision changed',
    damage: `update $.events set revision = 7 where position = 3`,
    found: [
      '1 streams have missing or misplaced revisions, first at position 3',
      'what stands at position 3 is not what was written',
    ],
  },
  {
    what: 'the links taken away at the end',
    damage: `update $.events set link = null where position > 8`,
    found: ['what stands at positions 9 to 10 has no link in the hash chain'],
  },
];

describe('verifying a log', () => {
  it('finds nothing wrong with what was appended alone, in batches, beside refused appends and repeats', async () => {
    const store = await open(newSchema());
    await appendTen(store);
    const known = { stream: `claim-${randomUUID()}`, expected: 'none' as const, events: [newEvent(), newEvent()] };
    await store.append([known]);
    const refused = { ...known, events: [newEvent()] };
    const writes = Array.from({ length: 60 }, (_, n) =>
      n % 3 === 0 ? known : n % 3 === 1 ? refused : { ...known, stream: `claim-${n}`, events: [newEvent()] },
    );
    await Promise.allSettled(writes.map((write) => store.append([write])));
    expect(await store.verify()).toMatchObject({ events: 32n, chainedAfter: null, problems: [] });
  });

  it.each(damages)('finds $what, and says where', async ({ damage, found }) => {
    const schema = newSchema();
    const store = await open(schema);
    await appendTen(store);
    expect((await store.verify()).problems).toEqual([]);
    await tamper(schema, damage);
    expect((await store.verify()).problems).toEqual(found);
  });

  it('finds damage far down a long log', async () => {
    const schema = newSchema();
    const store = await open(schema);
    for (let n = 0; n < 12; n += 1) await append(store, 1_000);
    await tamper(schema, `update $.events set data = '{}' where position = 10500`);
    expect((await store.verify()).problems).toEqual([
      'what stands at positions 10001 to 11000 is not what was written',
    ]);
  });
});

describe('a head that was kept elsewhere', () => {
  it('is found again while the log only grows', async () => {
    const store = await open(newSchema());
    expect((await store.verify()).keep).toBeNull();
    await appendTen(store);
    const { keep, head } = await store.verify();
    expect(keep!.position).toBe(head);
    await append(store, 3);
    expect((await store.verify({ kept: keep! })).problems).toEqual([]);
  });

  it('tells that the end of the log was cut off', async () => {
    const schema = newSchema();
    const store = await open(schema);
    await appendTen(store);
    const { keep } = await store.verify();
    await tamper(schema, `delete from $.events where position > 8`);
    expect((await store.verify()).problems).toEqual([]);
    const { problems } = await store.verify({ kept: keep! });
    expect(problems).toEqual([expect.stringContaining('is not in this log any more')]);
  });

  it('tells that the log was written anew, its chain with it', async () => {
    const schema = newSchema();
    const store = await open(schema);
    await appendTen(store);
    const { keep } = await store.verify();
    await tamper(schema, `delete from $.events where position > 8`);
    await append(store, 1);
    await append(store, 1);
    expect((await store.verify()).problems).toEqual([]);
    const { problems } = await store.verify({ kept: keep! });
    expect(problems).toEqual([expect.stringContaining('is another one in this log')]);
  });

  it('is not taken for one of another log', async () => {
    const [one, other] = [await open(newSchema()), await open(newSchema())];
    await appendTen(one);
    await appendTen(other);
    const { problems } = await other.verify({ kept: (await one.verify()).keep! });
    expect(problems).toEqual([expect.stringContaining('is one of another log')]);
  });
});

describe('a log that is older than the hash chain', () => {
  it('opens, is chained from there on, and says from where', async () => {
    const schema = newSchema();
    await sql(`create schema ${schema}; create table ${schema}.version (installed int not null);
      insert into ${schema}.version values (1); ${schemaSteps(schema)[0]!}`);
    await sql(`insert into ${schema}.events select n, 0, now(), gen_random_uuid(), 'claim-' || n, 'Opened', '{}', '{}'
      from generate_series(1, 7) n`);
    const store = await open(schema);
    expect(await store.verify()).toMatchObject({ events: 7n, keep: null, problems: [] });
    await appendTen(store);
    const { chainedAfter, problems } = await store.verify();
    expect([chainedAfter?.split(':')[1], problems]).toEqual(['7', []]);
    await tamper(schema, `update $.events set data = '{ }' where position in (3, 8)`);
    expect((await store.verify()).problems).toEqual(['what stands at position 8 is not what was written']);
  });
});
