import { randomBytes, randomUUID } from 'node:crypto';
import { isForgotten, type Decider, type EventOf, type Protected, type Uuid } from '@alongside/kernel';
import { InMemoryEventStore } from '@alongside/event-store';
import { useTestDatabase } from '@alongside/testing';
import { MasterKeyRing, EventCodec, KeyStore, Vault, type AnyFoldedEvent } from '@alongside/vault';
import type { Pool } from 'pg';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { digestOf } from './digest';
import type { Fold } from './fold';
import { foldingPool } from './folding-pool';
import { createGeneration } from './generations';
import { parkedKeys } from './parking';
import { PositionWaiter } from './position-waiter';
import { prepareProjections } from './prepare-projections';
import { Projector } from './projector';
import { rebuild } from './rebuild';
import { inTransaction } from './transaction';
import { unpark } from './unpark';

type Liking = EventOf<
  'ColourLiked',
  { readonly personId: Uuid; readonly colour: Protected<string>; readonly broken: boolean }
>;
type Forgetting = EventOf<'PersonForgotten', { readonly personId: Uuid }>;

const likings: Decider<null, object, Liking | Forgetting> = {
  category: 'liking',
  events: {
    ColourLiked: { subject: 'personId', protect: { colour: 'coded' } },
    PersonForgotten: { subject: 'personId', protect: {}, forgets: true },
  },
  initialState: null,
  decide: () => [],
  evolve: (state) => state,
};

@Entity({ schema: 'toy', name: 'liking_v1' })
class LikingRow {
  @PrimaryColumn({ type: 'uuid' })
  personId: Uuid;

  @Column({ type: 'text' })
  colour: string;
}

type Event = AnyFoldedEvent & {
  readonly data: { readonly personId: Uuid; readonly colour?: Protected<string>; readonly broken?: boolean };
};

/** The fold has a defect: it cannot take what is broken, or not even that somebody is forgotten. */
let defect: 'broken' | 'forgetting' | null = null;

const likingFold: Fold<{ liking: LikingRow }, Event> = {
  name: 'toy.liking_v1',
  tables: { liking: LikingRow },
  key: 'personId',
  keys: ({ data }) => [data.personId],
  evolve: (_, { data: { personId, colour, broken } }) => {
    if (broken && defect) throw new TypeError(`the fold cannot take ${JSON.stringify(colour)}`);
    if (colour === undefined && defect === 'forgetting') throw new TypeError('the fold cannot forget');
    const shown = colour === undefined || isForgotten(colour) ? 'erased' : colour;
    return { liking: [{ personId, colour: shown }] };
  },
};
const folds = [likingFold];

const database = useTestDatabase();
let keys: KeyStore;
let codec: EventCodec;
let store: InMemoryEventStore;
let pool: Pool;
beforeEach(async () => {
  defect = null;
  keys = await KeyStore.open({ connectionString: database.url, wrapping: new MasterKeyRing(randomBytes(32)) });
  codec = new EventCodec([likings], new Vault(keys));
  store = new InMemoryEventStore();
  pool = foldingPool(database.url);
  await prepareProjections(pool, folds);
});
afterEach(async () => {
  for (const schema of ['toy', 'projections', 'vault']) await pool.query(`drop schema if exists ${schema} cascade`);
  await pool.end();
  await keys.close();
});

async function record(event: Liking | Forgetting): Promise<void> {
  const { type, data, subject } = await codec.encode(event);
  const stored = { id: randomUUID(), type, data, metadata: { subject: subject! } };
  await store.append([{ stream: `liking-${randomUUID()}`, expected: 'none', events: [stored] }]);
}

const like = (personId: Uuid, colour: string, broken = false) =>
  record({ type: 'ColourLiked', data: { personId, colour, broken, occurredAt: '2026-01-05' } });

async function forget(personId: Uuid): Promise<void> {
  await keys.forget(personId);
  await record({ type: 'PersonForgotten', data: { personId, occurredAt: '2026-03-09' } });
}

async function follow(batch = 512): Promise<void> {
  const waiter = new PositionWaiter(store, pool, folds);
  const failures: object[] = [];
  const onFailure = (failure: object) => failures.push(failure);
  const projector = new Projector({
    store,
    codec,
    pool,
    connectionString: database.url,
    folds,
    waiter,
    onFailure,
    batch,
  });
  projector.start();
  await waiter.waitFor((await store.head())!, 10_000).finally(() => projector.stop());
  expect(failures).toEqual([]);
}

const colours = async (table = 'toy.liking_v1') =>
  (await pool.query<LikingRow>(`select colour from ${table} order by colour`)).rows.map(({ colour }) => colour);

async function tables(): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'toy' order by table_name`,
  );
  return rows.map(({ name }) => name);
}

describe('once somebody is forgotten', () => {
  it.each([1, 512])('nothing of the person waits where a key is parked, in batches of %d', async (batch) => {
    const [hodan, ayaan] = [randomUUID(), randomUUID()];
    await like(hodan, 'red');
    await like(ayaan, 'green');
    await follow();
    defect = 'broken';
    await like(hodan, 'blue', true);
    if (batch === 1) await follow(batch);
    await forget(hodan);
    await follow(batch);
    expect(await parkedKeys(pool)).toMatchObject([{ key: hodan, waiting: 2 }]);
    expect(await colours()).toEqual(['erased', 'green']);
    defect = null;
    await unpark({ store, codec, pool, folds });
    expect(await parkedKeys(pool)).toEqual([]);
    const live = await digestOf(pool, likingFold);
    await rebuild({ store, codec, pool, folds });
    expect(await digestOf(pool, likingFold)).toBe(live);
  });

  it.each([1, 512])('a fold that fails on that too holds up nobody else, in batches of %d', async (batch) => {
    const [hodan, ayaan] = [randomUUID(), randomUUID()];
    defect = 'forgetting';
    await like(hodan, 'blue', true);
    if (batch === 1) await follow(batch);
    await forget(hodan);
    await like(ayaan, 'green');
    await follow(batch);
    expect(await colours()).toEqual(['green']);
    expect(await parkedKeys(pool)).toMatchObject([{ key: hodan, waiting: 2 }]);
    const { rows } = await pool.query<{ all: string }>('select p::text as all from projections.parked p');
    for (const { all } of rows) expect(all).not.toMatch(/blue|cannot take/);
    defect = null;
    await unpark({ store, codec, pool, folds });
    expect(await colours()).toEqual(['erased', 'green']);
  });

  it('no generation is kept that is folded no longer, be it retired, of another version or left by a rebuild', async () => {
    await like(randomUUID(), 'red');
    const hodan = randomUUID();
    await like(hodan, 'blue');
    await follow();
    await rebuild({ store, codec, pool, folds });
    await inTransaction(pool, (client) => createGeneration(client, likingFold, 'building'));
    await pool.query(`
      create table toy.liking_v0_g1 as select * from toy.liking_v1;
      create view toy.liking_v0 as select * from toy.liking_v0_g1;
      insert into projections.generation (fold, number, state, tables) values ('toy.liking_v0', 1, 'live', '{toy.liking_v0_g1}')`);
    await like(randomUUID(), 'green');
    await follow();
    expect(await tables()).toEqual([
      'liking_v0',
      'liking_v0_g1',
      'liking_v1',
      'liking_v1_g1',
      'liking_v1_g2',
      'liking_v1_g3',
    ]);
    expect(await colours('toy.liking_v1_g1')).toEqual(['blue', 'red']);
    await forget(hodan);
    await follow();
    expect(await tables()).toEqual(['liking_v1', 'liking_v1_g2']);
    expect(await colours()).toEqual(['erased', 'green', 'red']);
    const { rows } = await pool.query('select fold, number, state from projections.generation');
    expect(rows).toEqual([{ fold: 'toy.liking_v1', number: 2, state: 'live' }]);
  });

  it('a rebuild that is under way keeps its tables, and comes to it itself', async () => {
    const hodan = randomUUID();
    await like(hodan, 'blue');
    await follow();
    let forgotten: Promise<void> | undefined;
    await rebuild({
      store,
      codec,
      pool,
      folds,
      batch: 1,
      onProgress: () => void (forgotten ??= forget(hodan).then(() => follow())),
    });
    await forgotten;
    expect(await colours()).toEqual(['erased']);
    expect(await tables()).toEqual(expect.arrayContaining(['liking_v1', 'liking_v1_g2']));
  });
});
