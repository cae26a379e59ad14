import { createTestDatabase, type TestDatabase } from '@alongside/testing';
import { Pool, type PoolConfig, type QueryConfig, type QueryResult } from 'pg';
import { to } from 'pg-copy-streams';
import { PostgresClient } from './postgres-client';

describe('the client of pools', () => {
  let database: TestDatabase;

  beforeAll(async () => (database = await createTestDatabase()));
  afterAll(() => database.drop());

  it('answers in every form that pg has', async () => {
    await withPool({}, async (pool) => {
      expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
      expect((await pool.query('select $1::int as one', [1])).rows).toEqual([{ one: 1 }]);
      const named = { name: 'one', text: 'select $1::int as one', values: [1] };
      expect((await pool.query(named)).rows).toEqual([{ one: 1 }]);
      const client = await pool.connect();
      expect((await client.query(named)).rows).toEqual([{ one: 1 }]);
      expect((await client.query({ text: 'select 1', rowMode: 'array' })).rows).toEqual([[1]]);
      expect((await client.query('select 1 as one; select 2 as two')) as unknown).toMatchObject([
        { rows: [{ one: 1 }] },
        {},
      ]);
      const told = await new Promise((resolve) => client.query('select 1 as one', (_, { rows }) => resolve(rows)));
      expect(told).toEqual([{ one: 1 }]);
      const toldBeside = await new Promise((resolve) => {
        const callback = (_: Error | null, { rows }: QueryResult) => resolve(rows);
        client.query({ text: 'select 1 as one', callback } as QueryConfig) as unknown;
      });
      expect(toldBeside).toEqual([{ one: 1 }]);
      const copied = client.query(to('copy (select 1) to stdout')).toArray();
      expect(Buffer.concat((await copied) as Buffer[]).toString()).toBe('1\n');
      client.release();
    });
  });

  it('says why a statement was refused, and goes on', async () => {
    await withPool({}, async (pool) => {
      await expect(pool.query('select 1 / $1::int', [0])).rejects.toMatchObject({ code: '22012' });
      const client = await pool.connect();
      const refused = client.query('select 1 / $1::int', [0]);
      await expect(refused).rejects.toMatchObject({
        code: '22012',
        stack: expect.not.stringContaining('Socket') as string,
      });
      expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
      client.release();
    });
  });

  it('says so once where there is no answer in time', async () => {
    await withPool({ query_timeout: 50 }, async (pool) => {
      const client = await pool.connect();
      await expect(client.query('select pg_sleep(0.3)')).rejects.toThrow('Query read timeout');
      client.release(true);
      await expect(pool.query('select pg_sleep(0.3)')).rejects.toThrow('Query read timeout');
    });
  });

  async function withPool(config: PoolConfig, work: (pool: Pool) => Promise<void>): Promise<void> {
    const pool = new Pool({ connectionString: database.url, max: 1, Client: PostgresClient, ...config });
    try {
      await work(pool);
    } finally {
      await pool.end();
    }
  }
});
