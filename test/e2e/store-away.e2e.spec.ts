import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { casework, person, problemIn } from './support/casework';
import { useTestApi } from './support/test-api';

describe('a store that is away for a while', () => {
  const api = useTestApi({ logInPostgres: true });
  const { register } = casework(api);

  /** On the server, beside the database. */
  async function onServer(...statements: string[]): Promise<void> {
    const url = new URL(api.databases.main);
    url.pathname = '/postgres';
    const client = new Client({ connectionString: url.href });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  }

  const name = () => new URL(api.databases.main).pathname.slice(1);
  const cut = () => `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name()}'`;
  const register503 = async (key: string) => {
    const refused = await api.post('/v1/claimants', { details: person('Hodan', 'Ali') }, { key });
    expect(await problemIn(api, refused)).toMatchObject({ type: '/problems/http/store-unavailable', status: 503 });
    expect(refused.headers['retry-after']).toBe('5');
  };
  /** The same command again until it is answered, as a client does. */
  const untilRegistered = async (key: string) => {
    for (;;) {
      const answer = await api.post('/v1/claimants', { details: person('Hodan', 'Ali') }, { key });
      if (answer.statusCode === 201) return answer.json<{ id: string; position: string }>();
      expect(answer.statusCode).toBe(503);
    }
  };
  const registrations = async () =>
    (await api.platform.store.readAll(null, { limit: 1_000, filter: { types: ['ClaimantRegistered'] } })).events.length;

  it('is 503 with a problem page as long as it is away, and is there again by itself, with all that was acknowledged', async () => {
    const amina = await register(person('Amina', 'Warsame'));
    const before = await registrations();
    const key = randomUUID();
    await onServer(
      `alter database "${name()}" allow_connections false`,
      cut(),
      `alter database "${name()}" rename to away`,
    );
    await register503(key);
    await register503(key);
    expect((await api.get(amina.url)).statusCode).toBe(503);
    expect((await api.get('/health/ready', { as: null })).statusCode).toBe(503);
    expect((await api.get('/health/live', { as: null })).statusCode).toBe(200);
    expect((await api.get('/openapi.json', { as: null })).statusCode).toBe(200);

    await onServer(`alter database away rename to "${name()}"`, `alter database "${name()}" allow_connections true`);
    const hodan = await untilRegistered(key);
    expect(await untilRegistered(key)).toEqual(hodan);
    await api.platform.waiter.waitFor(hodan.position, 20_000);
    for (const url of [amina.url, `/v1/claimants/${hodan.id}`]) expect((await api.get(url)).statusCode).toBe(200);
    expect(await registrations()).toBe(before + 1);
  });

  it('of a version that this program does not know takes no command, while what was folded can be read', async () => {
    const amina = await register(person('Amina', 'Warsame'));
    await api.platform.waiter.waitFor(amina.position, 20_000);
    const key = randomUUID();
    await api.platform.pool.query('update log.version set installed = installed + 100');
    await onServer(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = '${name()}' and application_name = 'alongside log: append'`,
    );
    await register503(key);
    expect((await api.get(amina.url)).statusCode).toBe(200);

    await api.platform.pool.query('update log.version set installed = installed - 100');
    const hodan = await untilRegistered(key);
    expect(await untilRegistered(key)).toEqual(hodan);
  });
});
