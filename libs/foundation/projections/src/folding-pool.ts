import { PostgresClient } from '@alongside/postgres-client';
import { Pool } from 'pg';

/** What every session of ours is to have, whatever its database says: how days and instants are written, and what it sees. */
export const sessionSettings =
  '-c timezone=UTC -c datestyle=ISO -c default_transaction_isolation=read\\ committed -c search_path=public';

/** Connections for folding. */
export function foldingPool(connectionString: string, max = 4): Pool {
  const pool = new Pool({
    connectionString,
    max,
    connectionTimeoutMillis: 5_000,
    options: sessionSettings,
    Client: PostgresClient,
  });
  pool.on('error', () => undefined); // an idle connection was lost: the pool replaces it
  pool.on('connect', (client) => client.on('error', () => undefined)); // one in use was lost: its query says so
  return pool;
}
