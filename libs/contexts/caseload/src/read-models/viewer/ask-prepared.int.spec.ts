import { useTestDatabase } from '@alongside/testing';
import { DataSource } from 'typeorm';
import { askPrepared } from './ask-prepared';

const database = useTestDatabase();

it('is planned once a connection, however dear that looks beside a plan for the values', async () => {
  const dataSource = await new DataSource({ type: 'postgres', url: database.url, extra: { max: 1 } }).initialize();
  try {
    await dataSource.query('create table listed as select n, n % 100 as list from generate_series(1, 20000) n');
    await dataSource.query('create index on listed (list)');
    await dataSource.query('analyze listed');
    const text = `select n from listed where list = any($1::integer[]) order by n limit $2::integer`;
    for (let list = 0; list < 8; list++) {
      const rows = await askPrepared(dataSource, { name: 'a list', text, values: [[list], 2] });
      expect(rows).toEqual(list === 0 ? [{ n: 100 }, { n: 200 }] : [{ n: list }, { n: list + 100 }]);
    }
    const plans = 'select generic_plans::int as once, custom_plans::int as anew from pg_prepared_statements';
    expect(await dataSource.query(plans)).toEqual([{ once: 3, anew: 5 }]); // PostgreSQL looks at the values five times before it compares
  } finally {
    await dataSource.query('drop table listed');
    await dataSource.destroy();
  }
});
