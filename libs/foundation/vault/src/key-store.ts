import { randomBytes, randomUUID } from 'node:crypto';
import { isUuid, type PrivacyClass, type Uuid } from '@alongside/kernel';
import { PostgresClient } from '@alongside/postgres-client';
import DataLoader from 'dataloader';
import { Pool, type ClientBase } from 'pg';
import { ForgottenElsewhere } from './forgotten-elsewhere';
import { KeyCache, ownerOf, privacyClasses, type KeyOwner, type PersonKey } from './key-cache';
import { UnknownWrappingKey, type KeyWrapping } from './key-wrapping';
import { rootName } from './master-key-ring';
import { countUnder, rewrapAll, type Rewrapped } from './rewrapping';

/** Whose keys are to be destroyed, with the ids that they have as far as those are known. */
export interface KeysToDestroy {
  readonly person: Uuid;
  readonly keys: Readonly<Partial<Record<PrivacyClass, Uuid>>>;
}

interface KeyRow {
  id: Uuid;
  person: Uuid;
  class: PrivacyClass;
  wrapped: Buffer | null;
  wrappedBy: string;
}

const schema = `
  create schema if not exists vault;
  create table if not exists vault.key (
    id uuid primary key,
    person uuid not null,
    class text not null,
    wrapped bytea,
    created_at timestamptz not null default now(),
    destroyed_at timestamptz,
    unique (person, class)
  );
  create table if not exists vault.master_key_check (id uuid primary key, wrapped bytea not null);
  alter table vault.key add column if not exists wrapped_by text not null default '${rootName}';
  alter table vault.master_key_check add column if not exists name text not null default '${rootName}';
  create table if not exists vault.master_key (one_row boolean primary key default true check (one_row), current text not null);
  insert into vault.master_key (current) values ('${rootName}') on conflict do nothing`;

const checkId = '00000000-0000-8000-8000-000000000000';

/**
 * Existing keys and, where there are none, the ones offered, as long as they are under the master key that is current. A row that another
 * session inserts meanwhile is in neither part. Every session inserts in the same order: else two of them would wait for each other's rows.
 */
const obtainSql = `
  with wanted as (
    select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[]) as w (id, person, class, wrapped)
    order by person, class collate "C"
  ), made as (
    insert into vault.key (id, person, class, wrapped, wrapped_by)
    select wanted.*, $5 from wanted where (select current from vault.master_key) = $5
    on conflict (person, class) do nothing
    returning id, person, class, wrapped, wrapped_by
  )
  select id, person, class, wrapped, wrapped_by as "wrappedBy" from made
  union all
  select k.id, k.person, k.class, k.wrapped, k.wrapped_by from vault.key k join wanted w using (person, class)`;

/**
 * Asked with each page of names: planned by each connection once, fifty keys take 0.7 ms instead of 1.2. In a sub-select they are not counted,
 * which PostgreSQL else plans anew for.
 */
const findSql = `
  select id, person, class, wrapped, wrapped_by as "wrappedBy" from vault.key where id = any((select $1::uuid[])::uuid[])`;

/** Only what is not destroyed yet is written, and told to the other processes when that is committed. */
const destroySql = `
  with wanted as (
    select * from unnest($1::uuid[], $2::uuid[], $3::text[]) as w (id, person, class)
  ), destroyed as (
    insert into vault.key (id, person, class, destroyed_at)
    select id, person, class, now() from wanted w
    where not exists (select from vault.key k where k.person = w.person and k.class = w.class and k.wrapped is null)
    order by person, class collate "C"
    on conflict (person, class) do update set wrapped = null, destroyed_at = coalesce(vault.key.destroyed_at, now())
    returning person
  )
  select person, pg_notify('${ForgottenElsewhere.channel}', person::text) from (select distinct person from destroyed) d`;

/** What the vault needs of the keys. */
export type Keys = Pick<KeyStore, 'obtain' | 'find' | 'isForgotten' | 'drop' | 'forget'>;

/**
 * The keys of persons, one per person and class, wrapped by the master key, in a database of their own.
 *
 * A key is durable before anything is encrypted with it. Unwrapped keys are kept in memory for a minute at most, and not once
 * this or another process forgot the person. Requests made in the same tick share one round trip.
 */
export class KeyStore {
  private readonly pool: Pool;
  private readonly cache = new KeyCache();
  private current = rootName;
  private readonly elsewhere: ForgottenElsewhere;
  private readonly listeners: (() => void)[] = [];
  private turn: Promise<unknown> = Promise.resolve();
  private readonly obtaining = new DataLoader<KeyOwner, PersonKey, string>((owners) => this.obtainAll(owners), {
    cache: false,
    maxBatchSize: 1_000,
  });
  private readonly finding = new DataLoader<Uuid, PersonKey>((ids) => this.findAll(ids), {
    cache: false,
    maxBatchSize: 5_000,
  });
  private readonly standing = new DataLoader<Uuid, boolean>((persons) => this.standingOfAll(persons), {
    cache: false,
    maxBatchSize: 5_000,
  });

  private constructor(
    connectionString: string,
    private readonly wrapping: KeyWrapping,
  ) {
    this.elsewhere = new ForgottenElsewhere(connectionString, (person) => this.heardOf(person));
    this.pool = new Pool({
      connectionString,
      max: 4,
      idleTimeoutMillis: 600_000,
      options: '-c enable_seqscan=off', // a plan that was made of few keys is kept when there are many
      connectionTimeoutMillis: 5_000,
      query_timeout: 30_000,
      Client: PostgresClient,
    });
    this.pool.on('error', () => undefined); // an idle connection was lost: the pool replaces it
    this.pool.on('connect', (client) => client.on('error', () => undefined)); // one in use was lost: its query says so
  }

  /** Throws when the database holds keys under a master key that `wrapping` lacks, or has another one of that name. */
  static async open(options: { connectionString: string; wrapping: KeyWrapping }): Promise<KeyStore> {
    const keys = new KeyStore(options.connectionString, options.wrapping);
    try {
      await keys.install();
      await keys.elsewhere.listen();
    } catch (error) {
      await keys.close();
      throw error;
    }
    return keys;
  }

  /** The person's key of that class, made on first use. */
  async obtain(person: Uuid, privacyClass: PrivacyClass): Promise<PersonKey> {
    // Others share the round trip: what PostgreSQL refuses, or gives back in another spelling, would fail them too.
    if (!isUuid(person)) throw new Error('a person is named by a UUID in lower case');
    const owner = { person, privacyClass };
    return this.cache.keyOf(owner) ?? (await this.obtaining.load(owner));
  }

  /** The key named in a blob's header. Throws when there never was one. */
  async find(id: Uuid): Promise<PersonKey> {
    return this.cache.keyNamed(id) ?? (await this.finding.load(id));
  }

  /** Whether the person's keys were destroyed. Somebody who never had any is not forgotten. */
  async isForgotten(person: Uuid): Promise<boolean> {
    return this.cache.isForgotten(person) ?? (await this.standing.load(person));
  }

  /** Whether the person ever had a key, destroyed or not. */
  async knows(person: Uuid): Promise<boolean> {
    const { rowCount } = await this.pool.query('select from vault.key where person = $1 limit 1', [person]);
    return rowCount !== 0;
  }

  /** The ids of the person's keys, one a class, the missing ones made; `null` for somebody who never had any. */
  async idsOf(person: Uuid): Promise<Readonly<Record<PrivacyClass, Uuid>> | null> {
    if (!(await this.knows(person))) return null;
    const ids = privacyClasses.map(async (one) => [one, (await this.obtain(person, one)).id] as const);
    return Object.fromEntries(await Promise.all(ids)) as Record<PrivacyClass, Uuid>;
  }

  /** Destroys the person's keys of all classes; none can be made again. */
  async forget(person: Uuid): Promise<void> {
    await this.destroy([{ person, keys: {} }]);
  }

  /**
   * The same for several persons in one round trip, and also of keys that the database has not: after the restore of an older
   * back-up what was sealed with them still opens as forgotten. Answers how many persons were not forgotten here before.
   */
  async destroy(persons: readonly KeysToDestroy[]): Promise<number> {
    const rows = persons.flatMap(({ person, keys }) =>
      privacyClasses.map((one) => ({ person, one, id: keys[one] ?? randomUUID() })),
    );
    const { rowCount } = await this.pool.query(destroySql, [
      rows.map(({ id }) => id),
      rows.map(({ person }) => person),
      rows.map(({ one }) => one),
    ]);
    for (const { person } of persons) this.cache.drop(person);
    if (rowCount! > 0) this.tellListeners();
    return rowCount!;
  }

  /** The master key that new keys are wrapped by. */
  get currentMasterKey(): string {
    return this.current;
  }

  /**
   * From now on keys are wrapped by that master key, by every process, and all there are so far are wrapped anew; what they encrypted stays
   * as it is. Interrupted, the same call goes on. Throws `UnknownWrappingKey`.
   */
  async rotateTo(name: string, onProgress?: (progress: Rewrapped) => void): Promise<Rewrapped> {
    await this.addCheck(this.pool, randomUUID(), name);
    await this.pool.query('update vault.master_key set current = $1', [name]);
    await this.readCurrent();
    let { keys, total } = await rewrapAll({ pool: this.pool, wrapping: this.wrapping }, name, onProgress);
    // Whoever made a key under the one before while this began.
    for (; (await countUnder(this.pool, name, '<>')) > 0; total = keys)
      keys += (await rewrapAll({ pool: this.pool, wrapping: this.wrapping }, name)).keys;
    return { keys, total };
  }

  /** How many keys are under that master key. */
  countUnder(name: string): Promise<number> {
    return countUnder(this.pool, name, '=');
  }

  /** Nothing of the person's keys is kept in memory any more. */
  drop(person: Uuid): void {
    this.cache.drop(person);
  }

  /** Calls when somebody was forgotten, by this process or another: whatever was decrypted is to be dropped. */
  onForgotten(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Runs alone among all processes on this database of keys, as long as they ask for it in this way. */
  async exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    // In this process one after the other: those who wait would else take the connections that the work needs.
    const mine = this.turn.then(() => this.withLock(work));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  async close(): Promise<void> {
    await this.elsewhere.close();
    await this.pool.end();
  }

  private async withLock<Result>(work: () => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect();
    try {
      await client.query('select pg_advisory_lock(7310_007)');
      return await work();
    } finally {
      client.release(true); // and the lock goes with the session
    }
  }

  private heardOf(person: Uuid | null): void {
    if (person === null) this.cache.clear();
    else this.cache.drop(person);
    this.tellListeners();
  }

  private tellListeners(): void {
    for (const listener of this.listeners) listener();
  }

  /** The lock comes before the transaction: one that waits for it inside would not see what the other made. */
  private async install(): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('select pg_advisory_lock(7310_001)');
      await client.query(schema);
      await this.assertMasterKeys(client);
      await client.query('select pg_advisory_unlock(7310_001)');
      client.release();
    } catch (error) {
      client.release(true); // and the lock goes with the session
      throw error;
    }
  }

  private async obtainAll(owners: readonly KeyOwner[]): Promise<PersonKey[]> {
    const distinct = [...new Map(owners.map((owner) => [ownerOf(owner), owner])).values()];
    const ids = distinct.map(() => randomUUID() as Uuid);
    const { keepKey } = this.cache.reading();
    const by = this.current;
    const { rows } = await this.pool.query<KeyRow>(obtainSql, [
      ids,
      distinct.map((owner) => owner.person),
      distinct.map((owner) => owner.privacyClass),
      ids.map((id) => this.wrapping.wrap(by, id, randomBytes(32))),
      by,
    ]);
    if (rows.length < distinct.length) await this.readCurrent(); // it may have changed: those are asked for again
    const found = new Map(rows.map((row) => [ownerOf(ownerIn(row)), this.unwrap(row, keepKey)]));
    return Promise.all(owners.map(async (owner) => found.get(ownerOf(owner)) ?? this.obtaining.load(owner)));
  }

  private async findAll(ids: readonly Uuid[]): Promise<(PersonKey | Error)[]> {
    const { keepKey } = this.cache.reading();
    const { rows } = await this.pool.query<KeyRow>({ name: 'find keys', text: findSql, values: [ids] });
    const found = new Map(rows.map((row) => [row.id, this.unwrap(row, keepKey)]));
    return ids.map((id) => found.get(id) ?? new Error(`the keys database has no key ${id}: is it an older back-up?`));
  }

  private async standingOfAll(persons: readonly Uuid[]): Promise<boolean[]> {
    const { keepStanding } = this.cache.reading();
    const { rows } = await this.pool.query<{ person: Uuid }>(
      'select distinct person from vault.key where person = any($1) and wrapped is null',
      [persons],
    );
    const forgotten = new Set(rows.map(({ person }) => person));
    return persons.map((person) => {
      const isForgotten = forgotten.has(person);
      keepStanding(person, isForgotten);
      return isForgotten;
    });
  }

  private unwrap(row: KeyRow, keep: (owner: KeyOwner, key: PersonKey) => void): PersonKey {
    const secret = row.wrapped && this.opened(row.id, row.wrapped, row.wrappedBy);
    const key = { id: row.id, secret };
    keep(ownerIn(row), key);
    return key;
  }

  /** A key under a master key that was added meanwhile is opened as well. */
  private opened(id: Uuid, wrapped: Buffer, by: string): Buffer {
    try {
      return this.wrapping.unwrap(by, id, wrapped);
    } catch (error) {
      if (!(error instanceof UnknownWrappingKey)) throw error;
      this.wrapping.refresh();
      return this.wrapping.unwrap(by, id, wrapped);
    }
  }

  private async readCurrent(client: Pick<ClientBase, 'query'> = this.pool): Promise<void> {
    const { rows } = await client.query<{ current: string }>('select current from vault.master_key');
    this.current = rows[0]!.current;
    if (!this.wrapping.names.includes(this.current)) this.wrapping.refresh();
    if (!this.wrapping.names.includes(this.current)) throw new UnknownWrappingKey(this.current);
  }

  /** A row of zeros for each master key, wrapped by the first who uses it, tells later ones whether they have the same. */
  private async assertMasterKeys(client: ClientBase): Promise<void> {
    await this.readCurrent(client);
    await this.addCheck(client, checkId, rootName);
    const { rows } = await client.query<{ id: Uuid; wrapped: Buffer; name: string }>(
      'select id, wrapped, name from vault.master_key_check',
    );
    for (const { id, wrapped, name } of rows)
      try {
        this.wrapping.unwrap(name, id, wrapped);
      } catch (error) {
        if (error instanceof UnknownWrappingKey) throw error;
        const which = name === rootName ? 'root secret' : `master key ${name}`;
        throw new Error(`the keys database was written under another ${which}: name the file it was made with`, {
          cause: error,
        });
      }
  }

  private async addCheck(client: Pick<ClientBase, 'query'>, id: Uuid, name: string): Promise<void> {
    await client.query(
      'insert into vault.master_key_check (id, wrapped, name) values ($1, $2, $3) on conflict do nothing',
      [id, this.wrapping.wrap(name, id, Buffer.alloc(32)), name],
    );
  }
}

function ownerIn({ person, class: privacyClass }: KeyRow): KeyOwner {
  return { person, privacyClass };
}
