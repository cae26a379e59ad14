import type { Client } from 'pg';

/** A B-tree as it is. */
export interface IndexShape {
  readonly name: string;
  readonly events: number;
  readonly pages: number;
  /** Of pages above the leaves that a look-up goes through, and the leaf. */
  readonly levels: number;
}

export async function indexesOf(client: Client, table: string): Promise<IndexShape[]> {
  await client.query('create extension if not exists pageinspect');
  await client.query(`vacuum analyze ${table}`);
  const { rows } = await client.query<IndexShape>(
    `select index.relname as name, log.reltuples::int8::int4 as events, index.relpages as pages,
       (bt_metap(index.oid::regclass::text)).level::int4 + 1 as levels
     from pg_index join pg_class index on index.oid = indexrelid join pg_class log on log.oid = indrelid
     where indrelid = $1::regclass order by index.relname`,
    [table],
  );
  return rows;
}

/** The levels that it will have at so many events, if a page goes on holding as many entries as it does now. */
export function levelsAt({ events, pages }: IndexShape, foreseen: number): number {
  const perPage = Math.max(2, events / pages);
  return Math.ceil(Math.log(foreseen) / Math.log(perPage));
}
