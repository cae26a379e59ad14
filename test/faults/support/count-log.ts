import type { Acknowledged } from './acknowledgements';
import type { Count } from './fault-run';
import { withClient } from './servers';

interface Row {
  readonly position: string;
  readonly stream: string;
  readonly revision: string;
  readonly data: string;
}

/**
 * Holds a log to what was acknowledged. Reads the table itself, not through the store that is on trial.
 *
 * `table` has the columns of the log's; the body of each event is `{"token": …}`.
 */
export async function countLog(
  url: string,
  acknowledged: readonly Acknowledged[],
  table = 'log.events',
): Promise<Count> {
  const rows = await withClient(
    url,
    async (client) =>
      (await client.query<Row>(`select position, stream, revision, data from ${table} order by position`)).rows,
  );
  const places = new Map(rows.map((row) => [row.position, row]));
  const tokens = new Map(rows.map((row) => [tokenOf(row), row]));
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter(
      (one) => !isThere(one, one.number === null ? tokens.get(one.token) : places.get(one.number)),
    ).length,
    doubled: rows.length - tokens.size,
    skipped: Number(rows.at(-1)?.position ?? 0) - rows.length,
  };
}

/** How many of the log's events a reader did not meet, and how many it met again or out of order. */
export function countReading(seen: readonly bigint[], head: bigint): Pick<Count, 'skipped' | 'doubled'> {
  const outOfOrder = seen.filter((number, index) => index > 0 && number <= seen[index - 1]!).length;
  return { skipped: Number(head) - new Set(seen).size, doubled: outOfOrder };
}

function isThere({ token, stream, revision }: Acknowledged, row: Row | undefined): boolean {
  return row !== undefined && tokenOf(row) === token && row.stream === stream && row.revision === revision;
}

function tokenOf({ data }: Pick<Row, 'data'>): string {
  return (JSON.parse(data) as { token: string }).token;
}
