import { StoreUnavailable } from '@alongside/event-store';
import type { Client } from 'pg';
import { schemaSteps } from './schema';

/** Any number, the same in every process: only one at a time may install. */
const installLock = 7_305_804_402;

/**
 * Brings the log's schema to the version of this code; safe when several processes start at once, and nothing is changed
 * where it is there already. Throws `StoreUnavailable` when a newer version of the code was here before.
 */
export async function installSchema(client: Client, schema: string): Promise<void> {
  const steps = schemaSteps(schema);
  if ((await installedVersion(client, schema)) === steps.length) return;
  // Held by the session: a transaction that began before it had waited would still believe in the absence of the tables.
  await client.query('select pg_advisory_lock($1)', [installLock]);
  await client.query('begin');
  try {
    await bringUpToDate(client, schema, steps);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [installLock]).catch(() => undefined);
  }
}

async function bringUpToDate(client: Client, schema: string, steps: readonly string[]): Promise<void> {
  const installed = await installedVersion(client, schema);
  if (installed > steps.length) {
    throw new StoreUnavailable(
      `the log is of version ${installed}, this program knows ${steps.length}: start the newer program`,
    );
  }
  if (installed === 0) {
    await client.query(`create schema if not exists ${schema}`);
    await client.query(`create table ${schema}.version (installed int not null)`);
    await client.query(`insert into ${schema}.version values (0)`);
  }
  for (const step of steps.slice(installed)) await client.query(step);
  await client.query(`update ${schema}.version set installed = ${steps.length}`);
}

async function installedVersion(client: Client, schema: string): Promise<number> {
  const { rows } = await client.query<{ known: string | null }>('select to_regclass($1) as known', [
    `${schema}.version`,
  ]);
  if (!rows[0]?.known) return 0;
  const version = await client.query<{ installed: number }>(`select installed from ${schema}.version`);
  return version.rows[0]!.installed;
}
