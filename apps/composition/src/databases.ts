import { join } from 'node:path';
import { startEmbeddedPostgres } from '@alongside/embedded-postgres';
import type { Configuration } from './configuration';

export interface Databases {
  readonly main: string;
  readonly keys: string;
  /** Stops the embedded server, unless another process uses it. */
  close(): Promise<void>;
}

/** The databases named in the configuration, or those of the embedded server, which is started when nobody has yet. */
export async function openDatabases({ databases, dataFolder }: Configuration): Promise<Databases> {
  if (databases) return { ...databases, close: async () => undefined };
  const server = await startEmbeddedPostgres({ dataFolder: join(dataFolder, 'postgres') });
  try {
    await server.createDatabase('alongside_keys');
    return { main: server.url(), keys: server.url('alongside_keys'), close: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
