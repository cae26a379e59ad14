import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';

const pollMs = 500;

/**
 * Works as the only one who holds the lease; others stand by. PostgreSQL gives it up with the session: `held` aborts then, and
 * with the signal. For a moment two may work all the same.
 */
export async function holdLease(
  { connectionString, lease, signal }: { connectionString: string; lease: number; signal: AbortSignal },
  work: (held: AbortSignal) => Promise<void>,
): Promise<void> {
  const lost = new AbortController();
  const client = new Client({ connectionString });
  client.on('error', () => undefined); // what it says, the end of the session says as well
  client.on('end', () => lost.abort());
  await client.connect();
  try {
    while (!signal.aborted) {
      const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [lease]);
      if (rows[0]!.held) return await work(AbortSignal.any([signal, lost.signal]));
      await delay(pollMs, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    await client.end();
  }
}
