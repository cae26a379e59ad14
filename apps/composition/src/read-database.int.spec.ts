import { createTestDatabase } from '@alongside/testing';
import { openReadDatabase } from './read-database';

it('what queries read is asked without compiling plans, whatever the server does by itself', async () => {
  const database = await createTestDatabase();
  const dataSource = await openReadDatabase(database.url);
  try {
    expect(await dataSource.query('show jit')).toEqual([{ jit: 'off' }]);
  } finally {
    await dataSource.destroy();
    await database.drop();
  }
});
