import { createHash, randomBytes } from 'node:crypto';
import { databaseUrl, query, runVariable, serverUrl, withClient } from './test-server';

/** What a database holds before a test: made once a run, then copied. */
export interface DatabaseTemplate {
  /** One name always means the same content. */
  readonly name: string;
  /** Migrates an empty database; closes its connections before it resolves. */
  readonly migrate: (url: string) => Promise<void>;
}

export interface TestDatabase {
  readonly url: string;
  /**
   * Cuts off whoever is still connected; it goes with the run. To drop one makes PostgreSQL write out all that any test has changed: on a
   * busy machine 0.6 s for each of 33, on a quiet one next to nothing.
   */
  leave(): Promise<void>;
  /** Drops it, whoever is still connected. */
  drop(): Promise<void>;
}

/** A fresh database of its own for a test file, left at its end. Its `url` is there from `beforeAll` on. */
export function useTestDatabase(template?: DatabaseTemplate): { readonly url: string } {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await createTestDatabase(template);
  });
  afterAll(() => database?.leave());
  return {
    get url() {
      if (!database) throw new Error('the test database is there from beforeAll on');
      return database.url;
    },
  };
}

/** A fresh database on the run's server, empty or a copy of the template. */
export async function createTestDatabase(template?: DatabaseTemplate): Promise<TestDatabase> {
  const server = serverUrl();
  const source = template ? await ensureTemplate(server, template) : 'template0';
  const name = `${process.env[runVariable]}_${randomBytes(6).toString('hex')}`;
  await query(server, `create database "${name}" template "${source}"`);
  return {
    url: databaseUrl(server, name),
    async leave() {
      await query(server, 'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    },
    async drop() {
      await query(server, `drop database if exists "${name}" with (force)`);
    },
  };
}

/** Workers that want the same template at once wait for the one that makes it; one that failed half-way is made anew. */
async function ensureTemplate(server: string, { name, migrate }: DatabaseTemplate): Promise<string> {
  // PostgreSQL cuts longer names off at 63 bytes without a word.
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 12);
  const finished = `${process.env[runVariable]}_of_${digest}`;
  const draft = `${process.env[runVariable]}_draft_${digest}`;
  await withClient(server, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [finished]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [finished]);
    if (rowCount) return;
    await client.query(`drop database if exists "${draft}" with (force)`);
    await client.query(`create database "${draft}" template template0`);
    await migrate(databaseUrl(server, draft));
    await client.query(`alter database "${draft}" rename to "${finished}"`);
  });
  return finished;
}
