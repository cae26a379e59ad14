import { randomBytes, randomUUID } from 'node:crypto';
import { useTestDatabase } from '@alongside/testing';
import { Client } from 'pg';
import { KeyStore } from './key-store';
import { MasterKeyRing, masterKeyLine } from './master-key-ring';

describe('rotating the master key', () => {
  const database = useTestDatabase();
  const root = randomBytes(32);
  const opened: KeyStore[] = [];
  let text = '';

  const open = async (ring = new MasterKeyRing(root, () => text)): Promise<KeyStore> => {
    const keys = await KeyStore.open({ connectionString: database.url, wrapping: ring });
    opened.push(keys);
    return keys;
  };
  const query = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    try {
      return (await client.query<Row>(sql, values)).rows;
    } finally {
      await client.end();
    }
  };
  const made = (keys: KeyStore, count: number) =>
    Promise.all(Array.from({ length: count }, () => keys.obtain(randomUUID(), 'personal')));

  beforeEach(async () => {
    text = '';
    await query('drop schema if exists vault cascade');
  });
  afterEach(() => Promise.all(opened.splice(0).map((keys) => keys.close())));

  it('wraps every key anew and changes none, also for a process that knew only the one before', async () => {
    const [one, other] = [await open(), await open()];
    const before = await made(one, 2_500);
    const gone = randomUUID();
    const { id: goneId } = await one.obtain(gone, 'special');
    await one.forget(gone);

    text = masterKeyLine('m1');
    const rotating = await open();
    const progress: number[] = [];
    const counts = await rotating.rotateTo('m1', ({ keys, total }) => progress.push(keys / total));
    expect(counts).toEqual({ keys: 2_500, total: 2_500 });
    expect(progress.at(-1)).toBe(1);
    expect([await rotating.countUnder('root'), await rotating.countUnder('m1')]).toEqual([0, 2_500]);

    for (const keys of [rotating, other, await open()])
      for (const key of before.slice(0, 50)) expect(await keys.find(key.id)).toEqual(key);
    expect((await other.find(goneId)).secret).toBeNull();
    const [made1] = await made(other, 1);
    expect(await query('select wrapped_by from vault.key where id = $1', [made1!.id])).toEqual([{ wrapped_by: 'm1' }]);
  });

  it('goes on where it was interrupted, and meanwhile keys of either kind open', async () => {
    const keys = await open();
    const before = await made(keys, 2_500);
    text = masterKeyLine('m1');
    const interrupted = (await open()).rotateTo('m1', () => {
      throw new Error('killed');
    });
    await expect(interrupted).rejects.toThrow('killed');
    const again = await open();
    expect([await again.countUnder('root'), await again.countUnder('m1')]).toEqual([1_500, 1_000]);
    for (const key of before) expect(await again.find(key.id)).toEqual(key);
    expect(await again.rotateTo('m1')).toEqual({ keys: 1_500, total: 1_500 });
    expect(await again.countUnder('root')).toBe(0);
  });

  it('leaves no key under the one before, whoever makes keys meanwhile', async () => {
    const [one, other] = [await open(), await open()];
    await made(one, 3_000);
    text = masterKeyLine('m1');
    const rotating = (await open()).rotateTo('m1');
    const meanwhile = await Promise.all(Array.from({ length: 20 }, () => made(other, 40)));
    await rotating;
    const reader = await open();
    for (const key of meanwhile.flat()) expect(await reader.find(key.id)).toEqual(key);
    expect([await reader.countUnder('root'), await reader.countUnder('m1')]).toEqual([0, 3_800]);
  });

  describe('an older back-up of the keys', () => {
    const tables = ['key', 'master_key', 'master_key_check'];
    const backUp = () =>
      Promise.all(
        tables.map(async (table) => {
          const [row] = await query<{ rows: string }>(`select json_agg(t)::text as rows from vault.${table} t`);
          return row!.rows;
        }),
      );
    const restore = async (backedUp: readonly string[]) => {
      for (const [index, table] of tables.entries()) {
        const all = `select * from json_populate_recordset(null::vault.${table}, $1)`;
        await query(`truncate vault.${table}`);
        await query(`insert into vault.${table} ${all}`, [backedUp[index]]);
      }
    };
    const [m1, m2] = [masterKeyLine('m1'), masterKeyLine('m2')];

    it('opens as long as the master keys of its time are there, and is wrapped by the newest when that is asked', async () => {
      const keys = await open();
      const olderStill = await made(keys, 3);
      text = m1;
      await (await open()).rotateTo('m1');
      const older = [...olderStill, ...(await made(keys, 3))];
      const backedUp = await backUp();
      text = m1 + m2;
      await (await open()).rotateTo('m2');
      const [later] = await made(keys, 1);

      await restore(backedUp);
      const restored = await open();
      expect(restored.currentMasterKey).toBe('m1');
      for (const key of older) expect(await restored.find(key.id)).toEqual(key);
      await expect(restored.find(later!.id)).rejects.toThrow(`has no key ${later!.id}: is it an older back-up?`);
      await restored.rotateTo('m2');
      expect([await restored.countUnder('m1'), await restored.countUnder('m2')]).toEqual([0, older.length]);
      const again = await open();
      for (const key of older) expect(await again.find(key.id)).toEqual(key);
    });

    it('says which master key it needs where that is not there, and is left as it is', async () => {
      const keys = await open();
      text = m1;
      await (await open()).rotateTo('m1');
      const older = await made(keys, 1_500);
      const ofM1 = await backUp();
      text = m1 + m2;
      const interrupted = (await open()).rotateTo('m2', () => {
        throw new Error('killed');
      });
      await expect(interrupted).rejects.toThrow('killed');
      const halfWay = await backUp();

      for (const backedUp of [ofM1, halfWay]) {
        await restore(backedUp);
        await expect(open(new MasterKeyRing(root, () => m2))).rejects.toThrow('the master key m1 is not among those');
        expect(await backUp()).toEqual(backedUp);
        const restored = await open();
        expect(await Promise.all(older.map(({ id }) => restored.find(id)))).toEqual(older);
      }
    });
  });

  it('shows at the start where a master key is missing, or is another one of that name', async () => {
    await made(await open(), 1);
    text = masterKeyLine('m1');
    await (await open()).rotateTo('m1');
    await expect(open(new MasterKeyRing(root))).rejects.toThrow('the master key m1 is not among those');
    await expect(open(new MasterKeyRing(root, () => masterKeyLine('m1')))).rejects.toThrow(
      'the keys database was written under another master key m1',
    );
    await expect(open(new MasterKeyRing(randomBytes(32), () => text))).rejects.toThrow('another root secret');
  });
});
