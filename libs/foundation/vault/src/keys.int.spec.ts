import { randomBytes, randomUUID } from 'node:crypto';
import { KeysInMemory, useTestDatabase } from '@alongside/testing';
import { KeyStore, type Keys } from './key-store';
import { MasterKeyRing } from './master-key-ring';

const database = useTestDatabase();

const stores: [string, () => Promise<{ keys: Keys; close: () => Promise<void> }>][] = [
  [
    'in PostgreSQL',
    async () => {
      const keys = await KeyStore.open({
        connectionString: database.url,
        wrapping: new MasterKeyRing(randomBytes(32)),
      });
      return { keys, close: () => keys.close() };
    },
  ],
  ['in memory', async () => ({ keys: new KeysInMemory(), close: () => Promise.resolve() })],
];

describe.each(stores)('keys of persons, %s', (_, open) => {
  let keys: Keys;
  let close: () => Promise<void>;
  beforeAll(async () => ({ keys, close } = await open()));
  afterAll(() => close());

  it('are made on first use, one for each person and class', async () => {
    const [person, other] = [randomUUID(), randomUUID()];
    const key = await keys.obtain(person, 'personal');
    expect(key.secret).toHaveLength(32);
    expect(await keys.obtain(person, 'personal')).toEqual(key);
    expect(await keys.find(key.id)).toEqual(key);
    for (const another of [await keys.obtain(person, 'special'), await keys.obtain(other, 'personal')]) {
      expect(another.id).not.toBe(key.id);
      expect(another.secret).not.toEqual(key.secret);
    }
    expect(await keys.isForgotten(person)).toBe(false);
  });

  it('are destroyed with the person, in all classes, also those that had none yet', async () => {
    const person = randomUUID();
    const { id } = await keys.obtain(person, 'personal');
    await keys.forget(person);
    expect(await keys.isForgotten(person)).toBe(true);
    expect(await keys.find(id)).toEqual({ id, secret: null });
    expect(await keys.obtain(person, 'personal')).toEqual({ id, secret: null });
    expect((await keys.obtain(person, 'criminal')).secret).toBeNull();
  });

  it('are never made for somebody who was forgotten before there were any', async () => {
    const person = randomUUID();
    expect(await keys.isForgotten(person)).toBe(false);
    await keys.forget(person);
    expect(await keys.isForgotten(person)).toBe(true);
    expect((await keys.obtain(person, 'personal')).secret).toBeNull();
  });

  it('are found by no other id', async () => {
    await expect(keys.find(randomUUID())).rejects.toThrow('no key');
  });
});
