import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { useTestDatabase } from '@alongside/testing';
import { Client } from 'pg';
import { KeyStore } from './key-store';
import { MasterKeyRing } from './master-key-ring';

describe('the key store', () => {
  const database = useTestDatabase();
  const masterKey = randomBytes(32);
  const opened: KeyStore[] = [];

  const open = async (key = masterKey): Promise<KeyStore> => {
    const keys = await KeyStore.open({ connectionString: database.url, wrapping: new MasterKeyRing(key) });
    opened.push(keys);
    return keys;
  };
  const query = async (sql: string, values: unknown[] = []) => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    try {
      return await client.query(sql, values);
    } finally {
      await client.end();
    }
  };
  const idsMadeFor = async (person: string) => {
    const keys = await open();
    await keys.obtain(person, 'personal');
    return (await keys.idsOf(person))!;
  };
  afterEach(() => Promise.all(opened.splice(0).map((keys) => keys.close())));

  it('may be opened by several processes at once on an empty database', async () => {
    for (let round = 0; round < 5; round++) {
      await query('drop schema if exists vault cascade');
      await Promise.all([1, 2, 3, 4].map(() => open()));
    }
  });

  it('has one key for each person and class, the same for every process and after a restart', async () => {
    const person = randomUUID();
    const [one, other] = [await open(), await open()];
    const personal = await one.obtain(person, 'personal');
    const coded = await one.obtain(person, 'coded');
    expect(personal.secret).toHaveLength(32);
    expect(coded.id).not.toBe(personal.id);
    expect(coded.secret).not.toEqual(personal.secret);
    expect(await other.obtain(person, 'personal')).toEqual(personal);
    expect(await (await open()).find(coded.id)).toEqual(coded);
  });

  it('looks keys up by their ids, planned once, however few there were', async () => {
    await query('drop schema if exists vault cascade');
    const keys = await KeyStore.open({ connectionString: database.url, wrapping: new MasterKeyRing(masterKey) });
    const person = randomUUID();
    const { id } = await keys.obtain(person, 'personal');
    await query('analyze vault.key'); // of one row
    for (let asked = 0; asked < 10; asked++) {
      keys.drop(person);
      expect((await keys.find(id)).id).toBe(id);
    }
    await keys.close();
    const scans = async () => {
      const { rows } = await query(
        'select seq_scan::int as whole, idx_scan::int as "byKey" from pg_stat_user_tables where relname = \'key\'',
      );
      return rows[0] as { whole: number; byKey: number };
    };
    while ((await scans()).byKey + (await scans()).whole < 12) await delay(50); // a connection tells what it counted as it ends
    expect((await scans()).whole).toBe(2); // for which its two indexes were made
  });

  it('agrees on the first keys of the same persons with everyone who asks at once, whatever their order', async () => {
    const [one, other] = [await open(), await open()];
    for (let round = 0; round < 8; round++) {
      const persons = Array.from({ length: 100 }, () => randomUUID());
      const forwards = Promise.all(persons.map((person) => one.obtain(person, 'personal')));
      const backwards = Promise.all([...persons].reverse().map((person) => other.obtain(person, 'personal')));
      expect((await backwards).reverse()).toEqual(await forwards);
    }
  });

  it('keeps no secret in the clear', async () => {
    const { id, secret } = await (await open()).obtain(randomUUID(), 'special');
    const { rows } = await query('select wrapped from vault.key where id = $1', [id]);
    expect((rows as { wrapped: Buffer }[])[0]!.wrapped.includes(secret!)).toBe(false);
  });

  it('refuses to open under another master key', async () => {
    await (await open()).obtain(randomUUID(), 'personal');
    await expect(open(randomBytes(32))).rejects.toThrow('written under another root secret');
  });

  it('says so when a key never was, as after the restore of an older back-up', async () => {
    await expect((await open()).find(randomUUID())).rejects.toThrow('is it an older back-up?');
  });

  it('refuses a wrapped key that was moved to the row of another', async () => {
    const keys = await open();
    const [mine, yours] = [await keys.obtain(randomUUID(), 'personal'), await keys.obtain(randomUUID(), 'personal')];
    await query('update vault.key set wrapped = (select wrapped from vault.key where id = $1) where id = $2', [
      mine.id,
      yours.id,
    ]);
    await expect((await open()).find(yours.id)).rejects.toThrow();
  });

  it('takes only ids that come back as they went in, so that nobody else in the same round trip fails', async () => {
    const keys = await open();
    const [good, ...bad] = await Promise.allSettled([
      keys.obtain(randomUUID(), 'personal'),
      keys.obtain(randomUUID().toUpperCase(), 'personal'),
      keys.obtain('Jo Bloggs', 'personal'),
    ]);
    expect(good.status).toBe('fulfilled');
    expect(bad.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  describe('once a person is forgotten', () => {
    it('has destroyed the keys of all classes, and makes no new ones', async () => {
      const keys = await open();
      const person = randomUUID();
      const { id } = await keys.obtain(person, 'personal');
      await keys.forget(person);
      expect(await keys.find(id)).toEqual({ id, secret: null });
      for (const store of [keys, await open()]) {
        for (const privacyClass of ['personal', 'special', 'criminal', 'coded'] as const) {
          expect((await store.obtain(person, privacyClass)).secret).toBeNull();
        }
      }
      const { rows } = await query('select class from vault.key where person = $1 and wrapped is not null', [person]);
      expect(rows).toEqual([]);
    });

    it('is known to be, and nobody else is: neither one with keys nor one without', async () => {
      const [one, other] = [await open(), await open()];
      const [person, known, unknown] = [randomUUID(), randomUUID(), randomUUID()];
      await Promise.all([one.obtain(person, 'coded'), one.obtain(known, 'coded')]);
      const standing = (keys: KeyStore) => Promise.all([person, known, unknown].map((id) => keys.isForgotten(id)));
      expect(await standing(one)).toEqual([false, false, false]);
      await one.forget(person);
      expect(await standing(one)).toEqual([true, false, false]);
      expect(await standing(other)).toEqual([true, false, false]);
    });

    it('is heard of by the other processes, which keep nothing of the person in memory', async () => {
      const [one, other] = [await open(), await open()];
      const person = randomUUID();
      const { id } = await other.obtain(person, 'personal');
      const heard = new Promise<void>((resolve) => other.onForgotten(resolve));
      await one.forget(person);
      await heard;
      expect(await other.find(id)).toEqual({ id, secret: null });
      expect((await other.obtain(person, 'personal')).secret).toBeNull();
      expect(await other.isForgotten(person)).toBe(true);
    });

    it('is heard of again after the connection was lost, whoever was forgotten meanwhile', async () => {
      const [one, other] = [await open(), await open()];
      const person = randomUUID();
      const { id } = await other.obtain(person, 'personal');
      const heard = new Promise<void>((resolve) => other.onForgotten(resolve));
      await query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and application_name like '%forgetting'`,
      );
      await query('update vault.key set wrapped = null where person = $1', [person]);
      await heard;
      expect((await other.find(id)).secret).toBeNull();
      const again = new Promise<void>((resolve) => other.onForgotten(resolve));
      await one.forget(randomUUID());
      await again;
    });

    it('has keys that were lost with an older back-up destroyed under the ids that they had', async () => {
      const person = randomUUID();
      expect(await (await open()).idsOf(person)).toBeNull();
      const lost = await idsMadeFor(person);
      await query('delete from vault.key where person = $1', [person]);
      const keys = await open();
      await expect(keys.find(lost.personal)).rejects.toThrow('is it an older back-up?');
      expect(await keys.destroy([{ person, keys: lost }])).toBe(1);
      for (const id of Object.values(lost)) expect(await keys.find(id)).toEqual({ id, secret: null });
      expect(await keys.destroy([{ person, keys: lost }])).toBe(0);
    });

    it('has not touched the keys of others', async () => {
      const keys = await open();
      const [person, other] = [randomUUID(), randomUUID()];
      const key = await keys.obtain(other, 'personal');
      await keys.forget(person);
      expect(await (await open()).find(key.id)).toEqual(key);
    });

    it('may be forgotten again, at the day of the first time', async () => {
      const keys = await open();
      const person = randomUUID();
      const destroyed = () => query('select destroyed_at from vault.key where person = $1 order by class', [person]);
      await keys.forget(person);
      const { rows } = await destroyed();
      await keys.forget(person);
      expect((await destroyed()).rows).toEqual(rows);
      expect(rows).toHaveLength(4);
    });

    it('stays forgotten whoever races to make a first key', async () => {
      const [one, other] = [await open(), await open()];
      for (let round = 0; round < 12; round++) {
        const person = randomUUID();
        const classes = ['coded', 'personal', 'special'] as const;
        await Promise.all([...classes.map((one_) => one.obtain(person, one_)), other.forget(person)]);
        const { rows } = await query(
          'select count(wrapped)::integer as left, count(*)::integer from vault.key where person = $1',
          [person],
        );
        expect(rows).toEqual([{ left: 0, count: 4 }]);
      }
    });
  });
});
