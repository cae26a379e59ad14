import type { Pool } from 'pg';
import type { AnyFold } from './fold';
import { tablesOf } from './generations';

/** A digest of all rows of the fold's live tables, whatever their order: equal tables have equal digests. */
export async function digestOf(pool: Pool, fold: AnyFold): Promise<string> {
  const parts = await Promise.all(
    tablesOf(fold).map(async ([name, table]) => {
      const { rows } = await pool.query<{ digest: string }>(
        `select count(*) || ':' || coalesce(sum(hashtextextended(row::text, 0)::numeric), 0) as digest from ${table.view} row`,
      );
      return `${name}=${rows[0]!.digest}`;
    }),
  );
  return parts.join(' ');
}
