import { useTestDatabase } from '@alongside/testing';
import { applyStretch, stretchOf } from './apply-page';
import { foldingPool } from './folding-pool';
import { ToyWorld } from './toy-folds.contract';

const database = useTestDatabase();

it('plans each statement once a connection, by the key however few rows there were', async () => {
  const world = await ToyWorld.open(database.url);
  const pool = foldingPool(database.url, 1);
  try {
    let position: string | null = null;
    for (let n = 0; n < 12; n++) {
      const after: string | null = position;
      position = await world.count('a');
      const stretch = await stretchOf(world.codec, after, await world.store.readAll(after, { limit: 1 }));
      await applyStretch({ ...world, pool }, stretch);
      if (n === 0) await world.pool.query('analyze toy.tally_v1_g1'); // of one row
    }
    const { rows: statements } = await pool.query<{ text: string; times: string; anew: string }>(
      'select statement as text, generic_plans as times, custom_plans as anew from pg_prepared_statements',
    );
    const ofTallies = statements.filter(({ text }) => text.includes('toy.tally_v1_g1'));
    expect(ofTallies.map(({ times, anew }) => ({ times, anew }))).toEqual([
      { times: '7', anew: '5' },
      { times: '7', anew: '5' },
    ]);
    await pool.query('select pg_stat_force_next_flush()');
    const { rows: read } = await pool.query(
      "select seq_scan::int as whole from pg_stat_user_tables where relname = 'tally_v1_g1'",
    );
    expect(read).toEqual([{ whole: 0 }]);
  } finally {
    await pool.end();
    await world.close();
  }
});
