import { Pool } from 'pg';

/** Connections for folding: values go as text, so the session fixes how days and instants are written. */
export function foldingPool(connectionString: string, max = 4): Pool {
  const pool = new Pool({ connectionString, max, options: '-c timezone=UTC -c datestyle=ISO' });
  pool.on('error', () => undefined); // an idle connection was lost: the pool replaces it
  pool.on('connect', (client) => client.on('error', () => undefined)); // one in use was lost: its query says so
  return pool;
}
