import type { Client } from 'pg';

/** The server would acknowledge what a crash can take back, or cannot keep text as it is. */
export class UnsafeServer extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnsafeServer';
  }
}

/**
 * Settings of each session on the log.
 *
 * Scans are off because a plan that was made while the table was empty would otherwise be kept while it grows; every statement
 * here has its index. Read committed is what the order of lock and checks rests on.
 */
const settings: Readonly<Record<string, string>> = {
  default_transaction_isolation: 'read committed',
  plan_cache_mode: 'force_generic_plan',
  enable_seqscan: 'off',
  enable_bitmapscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
  jit: 'off',
  lock_timeout: '10s',
  client_encoding: 'UTF8',
  TimeZone: 'UTC',
  DateStyle: 'ISO',
};

const applySettings = `select ${Object.entries(settings)
  .map(([name, value]) => `set_config('${name}', '${value}', false)`)
  .join(', ')}`;

/** Makes a new connection one of the log's. */
export async function prepareSession(client: Client): Promise<void> {
  await client.query(applySettings);
}

/** Throws `UnsafeServer`, naming each setting under which an acknowledged event could be lost, and `StoreUnavailable`. */
export async function assertDurable(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings
     where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'`,
  );
  if (rows.length > 0) {
    const names = rows.map(({ name }) => name).join(', ');
    throw new UnsafeServer(`PostgreSQL would lose acknowledged events in a crash: ${names} must be on`);
  }
}

/** Throws `UnsafeServer` unless the database's encoding is UTF-8. */
export async function assertUnicode(client: Client): Promise<void> {
  const { rows } = await client.query<{ server_encoding: string }>('show server_encoding');
  if (rows[0]?.server_encoding !== 'UTF8') throw new UnsafeServer('the database must have the encoding UTF8');
}

export const withoutChecksums =
  'data_checksums is off in PostgreSQL: a page that the disk has damaged is read as if it were right (pg_checksums --enable)';

/** Whether PostgreSQL would notice that a page is not as it was written. */
export async function hasChecksums(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ data_checksums: string }>('show data_checksums');
  return rows[0]?.data_checksums === 'on';
}
