import { randomBytes, randomUUID } from 'node:crypto';
import { isUuid, type PrivacyClass, type Uuid } from '@alongside/kernel';
import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import { Pool, type ClientBase } from 'pg';
import { decrypt, encrypt } from './cipher';

/** A person's key for one class; `secret` is `null` once it was destroyed. */
export interface PersonKey {
  readonly id: Uuid;
  readonly secret: Buffer | null;
}

interface KeyOwner {
  readonly person: Uuid;
  readonly privacyClass: PrivacyClass;
}

interface KeyRow {
  id: Uuid;
  person: Uuid;
  class: PrivacyClass;
  wrapped: Buffer | null;
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
  create table if not exists vault.master_key_check (id uuid primary key, wrapped bytea not null)`;

const checkId = '00000000-0000-8000-8000-000000000000';

/**
 * Existing keys and, where there are none, the ones offered. A row that another session inserts meanwhile is in neither part.
 * Every session inserts in the same order: else two of them would wait for each other's rows.
 */
const obtainSql = `
  with wanted as (
    select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[]) as w (id, person, class, wrapped)
    order by person, class collate "C"
  ), made as (
    insert into vault.key (id, person, class, wrapped) select * from wanted
    on conflict (person, class) do nothing
    returning id, person, class, wrapped
  )
  select * from made
  union all
  select k.id, k.person, k.class, k.wrapped from vault.key k join wanted w using (person, class)`;

const forgetSql = `
  insert into vault.key (id, person, class, destroyed_at)
  select gen_random_uuid(), $1, class, now() from unnest($2::text[]) as class order by class collate "C"
  on conflict (person, class) do update set wrapped = null, destroyed_at = coalesce(vault.key.destroyed_at, now())`;

const ownerOf = (key: KeyOwner) => `${key.person}/${key.privacyClass}`;

/** What the vault needs of the keys. */
export type Keys = Pick<KeyStore, 'obtain' | 'find' | 'forget'>;

/**
 * The keys of persons, one per person and class, wrapped by the master key, in a database of their own.
 *
 * A key is durable before anything is encrypted with it. Unwrapped keys are kept in memory for a minute at most. Requests made
 * in the same tick share one round trip.
 */
export class KeyStore {
  private readonly pool: Pool;
  private readonly cache = new LRUCache<string, PersonKey>({ max: 50_000, ttl: 60_000 });
  private readonly obtaining = new DataLoader<KeyOwner, PersonKey, string>((owners) => this.obtainAll(owners), {
    cache: false,
    maxBatchSize: 1_000,
  });
  private readonly finding = new DataLoader<Uuid, PersonKey>((ids) => this.findAll(ids), {
    cache: false,
    maxBatchSize: 5_000,
  });

  private constructor(
    connectionString: string,
    private readonly masterKey: Buffer,
  ) {
    this.pool = new Pool({ connectionString, max: 4, connectionTimeoutMillis: 5_000, query_timeout: 30_000 });
    this.pool.on('error', () => undefined); // an idle connection was lost: the pool replaces it
    this.pool.on('connect', (client) => client.on('error', () => undefined)); // one in use was lost: its query says so
  }

  /** Throws when the database holds keys that another master key wrapped. */
  static async open(options: { connectionString: string; masterKey: Buffer }): Promise<KeyStore> {
    const keys = new KeyStore(options.connectionString, options.masterKey);
    try {
      await keys.install();
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
    return this.cache.get(ownerOf(owner)) ?? (await this.obtaining.load(owner));
  }

  /** The key named in a blob's header. Throws when there never was one. */
  async find(id: Uuid): Promise<PersonKey> {
    return this.cache.get(id) ?? (await this.finding.load(id));
  }

  /** Destroys the person's keys of all classes; none can be made again. */
  async forget(person: Uuid): Promise<void> {
    const classes: PrivacyClass[] = ['personal', 'special', 'criminal', 'coded'];
    await this.pool.query(forgetSql, [person, classes]);
    this.cache.clear();
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  /** The lock comes before the transaction: one that waits for it inside would not see what the other made. */
  private async install(): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('select pg_advisory_lock(7310_001)');
      await client.query(schema);
      await this.assertMasterKey(client);
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
    const { rows } = await this.pool.query<KeyRow>(obtainSql, [
      ids,
      distinct.map((owner) => owner.person),
      distinct.map((owner) => owner.privacyClass),
      ids.map((id) => this.wrap(id, randomBytes(32))),
    ]);
    const found = new Map(
      rows.map((row) => [ownerOf({ person: row.person, privacyClass: row.class }), this.unwrap(row)]),
    );
    for (const [owner, key] of found) this.cache.set(owner, key);
    return Promise.all(owners.map(async (owner) => found.get(ownerOf(owner)) ?? this.obtaining.load(owner)));
  }

  private async findAll(ids: readonly Uuid[]): Promise<(PersonKey | Error)[]> {
    const { rows } = await this.pool.query<KeyRow>('select id, wrapped from vault.key where id = any($1)', [ids]);
    const found = new Map(rows.map((row) => [row.id, this.unwrap(row)]));
    return ids.map((id) => found.get(id) ?? new Error(`the keys database has no key ${id}: is it an older back-up?`));
  }

  private unwrap(row: Pick<KeyRow, 'id' | 'wrapped'>): PersonKey {
    const secret = row.wrapped && decrypt(this.masterKey, row.wrapped, Buffer.from(row.id));
    const key = { id: row.id, secret };
    this.cache.set(row.id, key);
    return key;
  }

  private wrap(id: Uuid, secret: Buffer): Buffer {
    return encrypt(this.masterKey, secret, Buffer.from(id));
  }

  /** A row of zeros, wrapped by the first who opens the database, tells later ones whether they have the same root secret. */
  private async assertMasterKey(client: ClientBase): Promise<void> {
    await client.query('insert into vault.master_key_check (id, wrapped) values ($1, $2) on conflict do nothing', [
      checkId,
      this.wrap(checkId, Buffer.alloc(32)),
    ]);
    const { rows } = await client.query<Pick<KeyRow, 'id' | 'wrapped'>>(
      'select id, wrapped from vault.master_key_check',
    );
    try {
      rows.forEach(({ id, wrapped }) => decrypt(this.masterKey, wrapped!, Buffer.from(id)));
    } catch {
      throw new Error('the keys database was written under another root secret: name the file it was made with');
    }
  }
}
