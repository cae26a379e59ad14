import type { ClientBase, Pool } from 'pg';

/**
 * Runs the work in one transaction, committed when it returns and rolled back when it throws; `settings` hold within it. Rows are found by
 * their keys, however few there are: a connection keeps the plans of what is `prepared` while the table grows.
 */
export async function inTransaction<Result>(
  pool: Pool,
  work: (client: ClientBase) => Promise<Result>,
  settings = '',
): Promise<Result> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query(`begin; set local enable_seqscan = off; ${settings}`);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => (broken = true));
    throw error;
  } finally {
    client.release(broken);
  }
}
