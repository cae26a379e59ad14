import { join } from 'node:path';
import { startEmbeddedPostgres } from '@alongside/embedded-postgres';
import { Client, escapeIdentifier } from 'pg';
import type { Configuration } from './configuration';

/** SQLSTATE invalid_catalog_name. */
const noSuchDatabase = '3D000';

/** Another process made it: duplicate_database, unique_violation. */
const madeMeanwhile = new Set(['42P04', '23505']);

export interface Databases {
  readonly main: string;
  readonly keys: string;
  /** Stops the embedded server, unless another process uses it. */
  close(): Promise<void>;
}

/** The databases named in the configuration, or those of the embedded server, which is started when nobody has yet. */
export async function openDatabases({ databases, dataFolder }: Configuration): Promise<Databases> {
  if (databases) {
    await ensureDatabase(databases);
    return { ...databases, close: async () => undefined };
  }
  const server = await startEmbeddedPostgres({ dataFolder: join(dataFolder, 'postgres') });
  try {
    await server.createDatabase('alongside_keys');
    return { main: server.url(), keys: server.url('alongside_keys'), close: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Makes the database of the keys where it is missing; its server is often that of the main one. */
async function ensureDatabase({ main, keys }: { main: string; keys: string }): Promise<void> {
  const exists = await withClient(keys, () => Promise.resolve(true)).catch((error: { code?: string }) => {
    if (error.code === noSuchDatabase) return false;
    throw error;
  });
  if (exists) return;
  const name = decodeURIComponent(new URL(keys).pathname.slice(1));
  try {
    await withClient(main, (client) => client.query(`create database ${escapeIdentifier(name)}`));
  } catch (error) {
    if (madeMeanwhile.has((error as { code?: string }).code ?? '')) return;
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`the database of the keys, ${name}, is not there and cannot be made (${why}): make it`, {
      cause: error,
    });
  }
}

async function withClient<Result>(
  connectionString: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
}
