import { startEmbeddedPostgres } from './embedded-postgres';

/** Uses the server of a data folder until told to stop: a process that a test can kill. */
async function main(dataFolder: string): Promise<void> {
  const server = await startEmbeddedPostgres({ dataFolder });
  process.on('message', () => void server.stop().then(() => process.disconnect()));
  process.send?.({ owner: server.owner, url: server.url(), user: process.geteuid?.() });
}

void main(process.argv[2] as string);
