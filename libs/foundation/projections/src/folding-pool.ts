import { PostgresClient } from '@alongside/postgres-client';
import { Pool, type PoolConfig } from 'pg';

/** What every session of ours is to have, whatever its database says: how days and instants are written, and what it sees. */
export const sessionSettings =
  '-c timezone=UTC -c datestyle=ISO -c default_transaction_isolation=read\\ committed -c search_path=public';

/** Connections for folding: what is asked at once is sent at once, and answered in that order. */
export function foldingPool(connectionString: string, max = 4): Pool {
  return poolOf({ connectionString, max, options: sessionSettings, pipeline: true });
}

/** To the same place as a `foldingPool`, for copying rows in: pg does not copy on a connection that does not wait for answers. */
export function copyingPool({ options }: Pool): Pool {
  return poolOf({ ...options, pipeline: false });
}

function poolOf(config: PoolConfig): Pool {
  const pool = new Pool({ ...config, connectionTimeoutMillis: 5_000, Client: PostgresClient });
  pool.on('error', () => undefined); // an idle connection was lost: the pool replaces it
  pool.on('connect', (client) => client.on('error', () => undefined)); // one in use was lost: its query says so
  return pool;
}
