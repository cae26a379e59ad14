import { createLog } from '@alongside/http';
import { rebuild, tablesOf } from '@alongside/projections';
import { openPlatform, openLogStore, folds } from '../../apps/composition/src';
import { copyLog } from '../../apps/ops/src/copy-log/copy-log';
import { StandIn } from '../../libs/foundation/event-store-kurrentdb/src/stand-in/stand-in.contract';
import { casework, person } from './support/casework';
import { advisor, useTestApi, type TestApi } from './support/test-api';

const log = createLog({ write: () => undefined });

/** The rows of every read model, in one order, but for the places of their events in the log. */
async function rowsOf({ pool }: Pick<TestApi['platform'], 'pool'>): Promise<Record<string, string[]>> {
  const rows: Record<string, string[]> = {};
  for (const [name, table] of folds.flatMap(tablesOf)) {
    const found = await pool.query<Record<string, unknown>>(`select * from ${table.view}`);
    rows[`${name} ${table.view}`] = found.rows.map(({ sequence: _, ...row }) => JSON.stringify(row)).sort();
  }
  return rows;
}

describe('a log that moves from PostgreSQL to KurrentDB', () => {
  const api = useTestApi();
  const { register, openClaim, assign } = casework(api);
  const server = new StandIn({ noise: true });
  beforeAll(() => server.listen());
  afterAll(() => server.kill());

  it('takes its history along: the read models that are rebuilt from it are the same, with their times', async () => {
    const amina = await register(person('Amina', 'Warsame'));
    await openClaim(amina.id, '2024-01-08');
    const { position } = await assign(amina.id, advisor, '2024-01-09');
    await api.platform.waiter.waitFor(position, 10_000);
    const before = await rowsOf(api.platform);
    expect(Object.values(before).flat().length).toBeGreaterThan(5);

    const kurrentDb = { url: server.url, streamPrefix: 'moved' };
    const to = await openLogStore({ kurrentDb }, '', log);
    const { copied } = await copyLog({ from: api.platform.store, to });
    expect(copied).toBeGreaterThan(3);
    await to.close();
    await api.platform.projector.stop();

    const moved = { ...api.configuration, kurrentDb };
    await expect(openPlatform(moved, log)).rejects.toThrow('run "alongside rebuild"');
    const platform = await openPlatform(moved, log, { rebuilding: true });
    await rebuild({ ...platform, folds });
    expect(await rowsOf(platform)).toEqual(before);
    await platform.close();
  });
});
