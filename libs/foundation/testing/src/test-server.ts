import { Client, type QueryResult } from 'pg';

/** How the run's server reaches the workers: environment variables are the only thing that Jest hands on. */
export const serverVariable = 'ALONGSIDE_TEST_SERVER';
export const runVariable = 'ALONGSIDE_TEST_RUN';

/** One statement on a connection of its own. */
export async function query(url: string, sql: string, values: unknown[] = []): Promise<QueryResult> {
  return withClient(url, (client) => client.query(sql, values));
}

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined); // a lost connection fails the query as well
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The run's server, at a database that is always there. */
export function serverUrl(): string {
  const url = process.env[serverVariable];
  if (!url) throw new Error('no test server: run these tests by Jest, whose global set-up starts one');
  return url;
}

export function databaseUrl(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** What the names of all databases of a run begin with; the time lets a later run tell an abandoned one. */
export function newRun(): string {
  return `${runPrefix}${Date.now().toString(36)}_${process.pid}`;
}

const runPrefix = 'alongside_test_';
const abandonedAfterMilliseconds = 24 * 60 * 60 * 1000;

/** Drops the databases of a run, or (without one) of the runs of a day ago and before, which nobody ended. */
export async function dropDatabases(server: string, run?: string): Promise<void> {
  const { rows } = await query(server, 'select datname from pg_database where starts_with(datname, $1)', [
    run ?? runPrefix,
  ]);
  for (const { datname } of rows as { datname: string }[]) {
    const startedAt = parseInt(datname.slice(runPrefix.length), 36);
    if (run || startedAt < Date.now() - abandonedAfterMilliseconds) {
      await query(server, `drop database if exists "${datname}" with (force)`);
    }
  }
}
