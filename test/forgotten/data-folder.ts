import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startEmbeddedPostgres } from '@alongside/embedded-postgres';
import { Client } from 'pg';
import type { TestApi } from '../e2e/support/test-api';
import { wholeText, wordsIn } from '../e2e/support/whole-text';

const databases = ['alongside', 'alongside_keys'];

/** What lies in the data folder of an api that has everything there. */
export class DataFolder {
  constructor(private readonly api: TestApi) {}

  /** Every row of every table of both databases. */
  async dump(): Promise<string> {
    const texts = await this.onServer((url) => Promise.all(databases.map((name) => wholeText(url(name)))));
    return texts.join('\n');
  }

  query(sql: string): Promise<void[]> {
    return this.onServer((url) =>
      Promise.all(
        databases.map(async (name) => {
          const client = new Client({ connectionString: url(name) });
          await client.connect();
          await client.query(sql).finally(() => client.end());
        }),
      ),
    );
  }

  /** The files that have one of the words in their bytes, of the databases and all others, with those words. */
  async filesWith(words: readonly string[]): Promise<Record<string, string[]>> {
    const entries = await readdir(this.api.dataFolder, { recursive: true, withFileTypes: true });
    const found: Record<string, string[]> = {};
    for (const entry of entries.filter((one) => one.isFile())) {
      const path = join(entry.parentPath, entry.name);
      const inFile = wordsIn(await readFile(path, 'latin1').catch(nothingIfGone), words);
      if (inFile.length > 0) found[path.slice(this.api.dataFolder.length + 1)] = inFile;
    }
    return found;
  }

  /** A copy of the databases as they are, for as long as nobody changes them. */
  copyTo(folder: string): Promise<unknown> {
    return copy(this.cluster, folder);
  }

  async restoreFrom(folder: string): Promise<void> {
    await rm(this.cluster, { recursive: true });
    await copy(folder, this.cluster);
  }

  private get cluster(): string {
    return join(this.api.dataFolder, 'postgres', 'cluster');
  }

  private async onServer<Result>(work: (url: (database: string) => string) => Promise<Result>): Promise<Result> {
    const server = await startEmbeddedPostgres({ dataFolder: join(this.api.dataFolder, 'postgres') });
    try {
      return await work((database) => server.url(database));
    } finally {
      await server.stop();
    }
  }
}

/** The server deletes files while they are listed. */
function nothingIfGone(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}

function copy(from: string, to: string): Promise<unknown> {
  return promisify(execFile)('cp', ['-a', from, to]);
}
