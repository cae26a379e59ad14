import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { Client as Connection } from 'pg';
import type { Acknowledged } from './acknowledgements';
import { countReading } from './count-log';
import { withClient } from './servers';

export interface InterleavedLog {
  readonly table: string;
  /** Appends one event; answers the number of its position. */
  readonly append: (stream: string, token: string, id: string) => Promise<string>;
}

const heldLock = 7_310_099;

/**
 * In each round one append stops after it has its position and before it commits, for as long as a second append would take:
 * a trigger waits for a lock. Answers what was acknowledged.
 */
export async function interleave(
  client: Client,
  { log, rounds }: { readonly log: InterleavedLog; readonly rounds: number },
): Promise<Acknowledged[]> {
  await client.query(`
    create or replace function public.wait_if_held() returns trigger language plpgsql as $$
    begin
      if new.stream like 'held-%' then perform pg_advisory_xact_lock(${heldLock}); end if;
      return new;
    end $$;
    create trigger held after insert on ${log.table} for each row execute function public.wait_if_held()`);
  const acknowledged: Acknowledged[] = [];
  const append = async (category: string, name: string) => {
    const [stream, token] = [`${category}-${randomUUID()}`, `interleaved ${name}`];
    acknowledged.push({ token, stream, revision: '0', number: await log.append(stream, token, randomUUID()) });
  };
  for (let round = 0; round < rounds; round += 1) {
    await client.query('select pg_advisory_lock($1)', [heldLock]);
    const held = append('held', `${round} first`);
    await untilSomebodyWaits(client);
    const second = append('claim', `${round} second`);
    await Promise.race([second, new Promise((resolve) => setTimeout(resolve, 100))]);
    await client.query('select pg_advisory_unlock($1)', [heldLock]);
    await Promise.all([held, second]);
  }
  await client.query(`drop trigger held on ${log.table}`);
  return acknowledged;
}

/** A log as many have built it: positions from a sequence, no lock, and a reader who goes on after the last position it saw. */
export function naiveLog(url: string): Promise<{ readonly skipped: number }> {
  return withClient(url, async (client) => {
    await client.query('create table public.naive (position bigserial primary key, stream text, data text)');
    const seen: bigint[] = [];
    const read = async () => {
      const after = String(seen.at(-1) ?? 0n);
      const { rows } = await reader.query<{ position: string }>(
        'select position from public.naive where position > $1 order by position',
        [after],
      );
      seen.push(...rows.map(({ position }) => BigInt(position)));
    };
    const reader = new Connection({ connectionString: url });
    await reader.connect();
    const append = (stream: string, token: string) =>
      withClient(url, async (writer) => {
        const { rows } = await writer.query<{ position: string }>(
          'insert into public.naive (stream, data) values ($1, $2) returning position',
          [stream, JSON.stringify({ token })],
        );
        await read();
        return rows[0]!.position;
      });
    await interleave(client, { log: { table: 'public.naive', append }, rounds: 1 });
    await reader.end();
    return countReading(seen, 2n);
  });
}

async function untilSomebodyWaits(client: Client): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query(
      "select from pg_locks where locktype = 'advisory' and not granted and objid = $1",
      [heldLock],
    );
    if (rowCount) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
