import type { Pool } from 'pg';

/**
 * What no rebuild can bring back: where each generation of each fold is, and the events that wait.
 *
 * A parked event names its place in the log and what went wrong there; nothing of its body.
 */
const schema = `
  create schema if not exists projections;
  create table if not exists projections.generation (
    fold text not null,
    number integer not null,
    state text not null check (state in ('live', 'building', 'retired')),
    position text,
    changed_at timestamptz not null default now(),
    primary key (fold, number)
  );
  alter table projections.generation add column if not exists tables text[] not null default '{}';
  create unique index if not exists generation_live on projections.generation (fold) where state = 'live';
  create table if not exists projections.parked (
    fold text not null,
    generation integer not null,
    key text not null,
    sequence bigint not null,
    stream text not null,
    revision bigint not null,
    error text,
    parked_at timestamptz not null default now(),
    primary key (fold, generation, key, sequence)
  )`;

/**
 * Creates the bookkeeping of the projections where it is missing; several processes may do so at once. The lock comes before the
 * transaction: one that waits for it inside would not see what the other made.
 */
export async function createProjectionsSchema(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock(7310_002)');
    await client.query(schema);
    await client.query('select pg_advisory_unlock(7310_002)');
    client.release();
  } catch (error) {
    client.release(true); // and the lock goes with the session
    throw error;
  }
}
