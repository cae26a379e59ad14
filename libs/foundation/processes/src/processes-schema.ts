import type { Pool } from 'pg';

/**
 * What no rebuild can bring back and none touches: how far each process is, and what it could not do. Of an event only its place in
 * the log is kept.
 */
const schema = `
  create schema if not exists processes;
  create table if not exists processes.checkpoint (
    process text primary key,
    position text,
    moved_at timestamptz not null default now()
  );
  create table if not exists processes.undone (
    process text not null,
    sequence bigint not null,
    stream text not null,
    revision bigint not null,
    outcome text not null check (outcome in ('refused', 'failed')),
    code text not null,
    noted_at timestamptz not null default now(),
    primary key (process, sequence)
  )`;

/**
 * Creates the bookkeeping of the processes where it is missing; several may do so at once. The lock comes before the transaction:
 * one that waits for it inside would not see what the other made.
 */
export async function createProcessesSchema(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock(7310_011)');
    await client.query(schema);
    await client.query('select pg_advisory_unlock(7310_011)');
    client.release();
  } catch (error) {
    client.release(true); // and the lock goes with the session
    throw error;
  }
}
