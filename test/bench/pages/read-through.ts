import type { DataSource } from 'typeorm';

/** A connection plans a statement for the values it is asked with five times before it keeps a plan. */
export const untilPlanned = 10;

/** A condition that every id meets, so that its index is gone through. */
export const isAnyId = `>= '00000000-0000-0000-0000-000000000000'`;

/** To go through a caseload's rows by their key. */
export const throughRows = (table: string) =>
  `select sum(length(name_sealed)) from ${table} where claimant_id ${isAnyId}`;

/** To go through them, and the indexes of its lists. */
export const throughLists = (table: string): readonly string[] => [
  throughRows(table),
  `select count(*) from ${table} where tasks_at ${isAnyId}`,
  `select count(*) from ${table} where advisor_id ${isAnyId}`,
];

/**
 * Reads tables and indexes from one end to the other, as hours of work would: what then is asked of finds its pages in memory, and the
 * connection knows where. A page that it meets for the first time takes it some 50 µs more where memory is virtual.
 */
export async function readThrough(dataSource: DataSource, statements: readonly string[]): Promise<void> {
  await dataSource.transaction(async (session) => {
    for (const setting of ['enable_seqscan = off', 'enable_bitmapscan = off', 'max_parallel_workers_per_gather = 0'])
      await session.query(`set local ${setting}`);
    for (const statement of statements) await session.query(statement);
  });
}
