import { leftBehind } from '@alongside/testing';
import { Client, Pool } from 'pg';
import { PostgresClient } from '@alongside/postgres-client';

const [url, which] = process.argv.slice(2);
const rows = `select n, array_fill(n::text, array[60]) as words, jsonb_build_array(n, n, n, n) as more from generate_series(1, 100) n where n <> $1`;

/** Tells how many megabytes of 300 answers of 100 rows lie where short collections do not look; with `pg` as second argument, of pg's own client. */
async function main(): Promise<void> {
  const pool = new Pool({
    connectionString: url,
    max: 1,
    query_timeout: 60_000,
    Client: which === 'pg' ? Client : PostgresClient,
  });
  const client = await pool.connect();
  process.send!(await leftBehind(300, () => client.query(rows, [0])));
  client.release();
  await pool.end();
}

void main();
