import type { Socket } from 'node:net';
import { useTestDatabase } from '@alongside/testing';
import type { ClientBase } from 'pg';
import { applyStretch, stretchOf } from './apply-page';
import { foldingPool } from './folding-pool';
import { ToyWorld } from './toy-folds.contract';

const database = useTestDatabase();

it('asks PostgreSQL five times for a batch, however many tables it touches', async () => {
  const world = await ToyWorld.open(database.url);
  const pool = foldingPool(database.url, 1);
  try {
    for (const name of ['a', 'b', 'a']) await world.count(name);
    const { position, ...page } = await world.store.readAll(null, { limit: 3 });
    const stretch = await stretchOf(world.codec, null, { ...page, position });
    const asked = await writesOf(pool, () => applyStretch({ ...world, pool }, stretch));
    expect(asked).toBe(5); // begin; take hold of the checkpoints; move them and load; write; commit
    expect(await world.tallies()).toEqual({ a: 2, b: 1 });
  } finally {
    await pool.end();
    await world.close();
  }
});

/** How many times its one connection is written to. */
async function writesOf(pool: ReturnType<typeof foldingPool>, work: () => Promise<unknown>): Promise<number> {
  const client = await pool.connect();
  const { stream } = (client as ClientBase as unknown as { connection: { stream: Socket } }).connection;
  const writes = [jest.spyOn(stream, '_write'), jest.spyOn(stream, '_writev' as never)];
  client.release();
  await work();
  return writes.reduce((sum, { mock }) => sum + mock.calls.length, 0);
}
