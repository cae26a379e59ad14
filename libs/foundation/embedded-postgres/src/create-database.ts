import { Client } from 'pg';
import { codeOf } from './errors';

/** Creates the database unless there is one of that name. */
export async function createDatabaseAt(url: string, name: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined); // a lost connection fails the query as well
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    // template0 takes no connections, so nobody's presence in the template can refuse the copy
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)} template template0`);
  } catch (error) {
    const madeByAnother = ['42P04', '23505'];
    if (!madeByAnother.includes(codeOf(error) ?? '')) throw error;
  } finally {
    await client.end();
  }
}

/** Whether the server went away, or does not take connections at the moment, rather than refused what was asked. */
export function isConnectionLost(error: unknown): boolean {
  const code = codeOf(error) ?? '';
  const byServer = /^57P0[1-3]$/.test(code); // shut down, crashed, not ready
  const bySystem = code === 'EPIPE' || code.startsWith('ECONN');
  const byDriver = String(error).includes('Connection terminated');
  return byServer || bySystem || byDriver;
}
