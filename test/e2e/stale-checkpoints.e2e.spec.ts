import { StaleCheckpoint } from '@alongside/event-store';
import { createLog } from '@alongside/http';
import { openPlatform } from '../../apps/composition/src';
import { casework, person } from './support/casework';
import { useTestApi } from './support/test-api';

describe('a log that was restored to an older state than the read models', () => {
  const api = useTestApi({ atomicStreams: false }); // which has a process
  const { register } = casework(api);
  const open = (options = {}) => openPlatform(api.configuration, createLog({ write: () => undefined }), options);

  it('is not worked on before the read models are rebuilt, and everything says so', async () => {
    const amina = await register(person('Amina', 'Warsame'));
    await api.platform.waiter.waitFor(amina.position, 10_000);
    await api.platform.projector.stop();
    const { rows } = await api.platform.pool.query<{ fold: string }>(
      "update projections.generation set position = 'another:1' where fold like 'caseload.%' returning fold",
    );
    const folds = rows.map(({ fold }) => fold).sort();
    await expect(open()).rejects.toBeInstanceOf(StaleCheckpoint);
    await expect(open()).rejects.toThrow(`${folds[0]} has read it up to another:1`);
    await expect(open()).rejects.toThrow('run "alongside rebuild"');

    const rebuilding = await open({ rebuilding: true });
    expect([...rebuilding.stale].sort()).toEqual(folds);
    await rebuilding.close();
  });

  it('has its processes set to its head by the rebuild', async () => {
    await api.platform.pool.query('update projections.generation set position = null');
    await api.platform.pool.query("update processes.checkpoint set position = 'another:1'");
    await expect(open()).rejects.toThrow('complete-commands has read it up to');
    const rebuilding = await open({ rebuilding: true });
    const { rows } = await rebuilding.pool.query<{ position: string }>('select position from processes.checkpoint');
    const head = await rebuilding.store.head();
    expect(rows.every(({ position }) => position === head)).toBe(true);
    await rebuilding.close();
  });
});
