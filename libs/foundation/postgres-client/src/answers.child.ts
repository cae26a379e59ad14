import { getHeapSpaceStatistics } from 'node:v8';
import { Client, Pool } from 'pg';
import { PostgresClient } from './postgres-client';

const [url, which] = process.argv.slice(2);
const rows = `select n, array_fill(n::text, array[60]) as words, jsonb_build_array(n, n, n, n) as more from generate_series(1, 100) n where n <> $1`;

/** Prints how many megabytes of 300 answers of 100 rows lie where short collections do not look; with `pg` as second argument, of pg's own client. */
async function main(): Promise<void> {
  const pool = new Pool({
    connectionString: url,
    max: 1,
    query_timeout: 60_000,
    Client: which === 'pg' ? Client : PostgresClient,
  });
  const client = await pool.connect();
  const ask = async (times: number) => {
    for (let time = 0; time < times; time++) await client.query(rows, [0]);
  };
  await ask(100);
  gc!();
  const before = oldMegabytes();
  await ask(300);
  process.stdout.write(`${oldMegabytes() - before}\n`);
  client.release();
  await pool.end();
}

function oldMegabytes(): number {
  const old = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'old_space')!;
  return Math.round(old.space_used_size / 1_000_000);
}

void main();
