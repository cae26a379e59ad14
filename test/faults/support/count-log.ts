import type { Acknowledged } from './acknowledgements';
import type { Count } from './fault-run';
import { withClient } from './servers';

interface Row {
  readonly position: string;
  readonly stream: string;
  readonly revision: string;
  readonly token: string;
}

const pageSize = 50_000;

/**
 * Holds a log to what was acknowledged. Reads the table itself, not through the store that is on trial.
 *
 * `table` has the columns of the log's; the body of each event is `{"token": …}`.
 */
export function countLog(url: string, acknowledged: readonly Acknowledged[], table = 'log.events'): Promise<Count> {
  return withClient(url, async (client) => {
    const missing = new Map(acknowledged.map((one) => [one.token, one]));
    const tokens = new Set<string>();
    let [count, last] = [0, '0'];
    for (;;) {
      const { rows } = await client.query<Row>(
        `select position, stream, revision, data::json ->> 'token' as token from ${table}
         where position > $1 order by position limit ${pageSize}`,
        [last],
      );
      if (rows.length === 0) break;
      for (const row of rows) {
        tokens.add(row.token);
        if (isPlaceOf(missing.get(row.token), row)) missing.delete(row.token);
      }
      count += rows.length;
      last = rows.at(-1)!.position;
    }
    return {
      acknowledged: acknowledged.length,
      lost: missing.size,
      doubled: count - tokens.size,
      skipped: Number(last) - count,
    };
  });
}

/** How many of the log's events a reader did not meet, and how many it met again or out of order. */
export function countReading(seen: readonly bigint[], head: bigint): Pick<Count, 'skipped' | 'doubled'> {
  const outOfOrder = seen.filter((number, index) => index > 0 && number <= seen[index - 1]!).length;
  return { skipped: Number(head) - new Set(seen).size, doubled: outOfOrder };
}

function isPlaceOf(acknowledged: Acknowledged | undefined, { position, stream, revision }: Row): boolean {
  if (!acknowledged) return false;
  const { number } = acknowledged;
  return (
    (number === null || number === position) && acknowledged.stream === stream && acknowledged.revision === revision
  );
}
