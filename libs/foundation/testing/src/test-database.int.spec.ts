import { createTestDatabase, useTestDatabase, type DatabaseTemplate } from './test-database';
import { query, withClient } from './test-server';

let migrations = 0;
const counted: DatabaseTemplate = {
  name: 'a template with a name that is far longer than the sixty-three bytes that a name may have',
  async migrate(url) {
    migrations += 1;
    await query(url, 'create table note (words text)');
    await query(url, `insert into note values ('from the template')`);
  },
};

describe('a test database', () => {
  const database = useTestDatabase(counted);

  it('is a copy of its template, which is made once', async () => {
    const copies = await Promise.all([1, 2, 3].map(() => createTestDatabase(counted)));
    for (const { url } of [database, ...copies]) {
      expect((await query(url, 'select words from note')).rows).toEqual([{ words: 'from the template' }]);
    }
    expect(migrations).toBe(1);
    await Promise.all(copies.map((copy) => copy.drop()));
  });

  it('shares nothing with another one', async () => {
    const other = await createTestDatabase(counted);
    await query(other.url, 'delete from note');
    expect((await query(database.url, 'select from note')).rowCount).toBe(1);
    await other.drop();
  });

  it('is left by whoever is still connected', async () => {
    const other = await createTestDatabase();
    await withClient(other.url, async (client) => {
      await other.leave();
      await expect(client.query('select 1')).rejects.toThrow();
    });
  });

  it('goes at once, whoever is connected', async () => {
    const other = await createTestDatabase();
    const sleeper = expect(query(other.url, 'select pg_sleep(30)')).rejects.toThrow();
    await other.drop();
    await sleeper;
    await expect(query(other.url, 'select 1')).rejects.toThrow('does not exist');
  });

  it('makes a template anew that failed half-way', async () => {
    let failures = 0;
    const failingOnce: DatabaseTemplate = {
      name: 'failing once',
      async migrate(url) {
        await query(url, 'create table half ()');
        if (failures++ === 0) throw new Error('half-way');
      },
    };
    await expect(createTestDatabase(failingOnce)).rejects.toThrow('half-way');
    const database = await createTestDatabase(failingOnce);
    expect((await query(database.url, 'select from half')).rowCount).toBe(0);
    await database.drop();
  });
});
