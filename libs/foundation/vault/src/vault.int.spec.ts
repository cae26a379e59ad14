import { randomBytes, randomUUID } from 'node:crypto';
import { useTestDatabase } from '@alongside/testing';
import fc from 'fast-check';
import { KeyStore } from './key-store';
import { MasterKeyRing } from './master-key-ring';
import { Vault } from './vault';

describe('the vault', () => {
  const database = useTestDatabase();
  const masterKey = randomBytes(32);
  let keys: KeyStore;
  let vault: Vault;
  beforeAll(async () => {
    keys = await KeyStore.open({ connectionString: database.url, wrapping: new MasterKeyRing(masterKey) });
    vault = new Vault(keys);
  });
  afterAll(() => keys.close());

  it('gives back any text as it was sealed, in every class', async () => {
    const person = randomUUID();
    const privacyClass = fc.constantFrom('personal', 'special', 'criminal', 'coded' as const);
    await fc.assert(
      fc.asyncProperty(privacyClass, fc.string({ unit: 'grapheme' }), async (one, text) => {
        expect(await vault.open(await vault.seal(person, one, text))).toBe(text);
      }),
    );
  });

  it('seals the same text differently each time, and shows nothing of it', async () => {
    const person = randomUUID();
    const [one, other] = [
      await vault.seal(person, 'personal', 'Jo Bloggs'),
      await vault.seal(person, 'personal', 'Jo Bloggs'),
    ];
    expect(one).not.toBe(other);
    expect(Buffer.from(one, 'base64').includes('Jo Bloggs')).toBe(false);
  });

  it('refuses a blob of which any bit was changed', async () => {
    const bytes = Buffer.from(await vault.seal(randomUUID(), 'personal', 'Jo'), 'base64');
    for (let bit = 0; bit < bytes.length * 8; bit += 3) {
      const tampered = Buffer.from(bytes);
      tampered[bit >> 3]! ^= 1 << (bit & 7);
      await expect(vault.open(tampered.toString('base64'))).rejects.toThrow();
    }
  });

  it('refuses a blob that was cut off or lengthened', async () => {
    const bytes = Buffer.from(await vault.seal(randomUUID(), 'personal', 'Jo'), 'base64');
    for (let length = 0; length < bytes.length; length++) {
      await expect(vault.open(bytes.subarray(0, length).toString('base64'))).rejects.toThrow();
    }
    await expect(vault.open(Buffer.concat([bytes, Buffer.from('x')]).toString('base64'))).rejects.toThrow();
  });

  it("refuses a blob whose header names another person's key", async () => {
    const mine = Buffer.from(await vault.seal(randomUUID(), 'personal', 'Jo'), 'base64');
    const yours = Buffer.from(await vault.seal(randomUUID(), 'personal', 'Al'), 'base64');
    const mixed = Buffer.concat([yours.subarray(0, 17), mine.subarray(17)]);
    await expect(vault.open(mixed.toString('base64'))).rejects.toThrow();
  });

  it('does not fail those who open a whole blob in the same round trip as a broken one', async () => {
    const blob = await vault.seal(randomUUID(), 'personal', 'Jo');
    const cut = Buffer.from(blob, 'base64').subarray(0, 9).toString('base64');
    const another = await KeyStore.open({ connectionString: database.url, wrapping: new MasterKeyRing(masterKey) }); // which has nothing in memory yet
    const elsewhere = new Vault(another);
    const [whole, broken] = await Promise.allSettled([elsewhere.open(blob), elsewhere.open(cut)]);
    await another.close();
    expect([whole, broken.status]).toEqual([{ status: 'fulfilled', value: 'Jo' }, 'rejected']);
  });

  it('opens nothing of a forgotten person, and records nothing more', async () => {
    const [person, other] = [randomUUID(), randomUUID()];
    const blobs = await Promise.all([vault.seal(person, 'personal', 'Jo'), vault.seal(person, 'coded', '1990-01')]);
    const kept = await vault.seal(other, 'personal', 'Al');
    await vault.forget(person);
    expect(await Promise.all(blobs.map((blob) => vault.open(blob)))).toEqual([null, null]);
    expect(await vault.open(kept)).toBe('Al');
    for (const privacyClass of ['personal', 'special', 'criminal', 'coded'] as const) {
      await expect(vault.seal(person, privacyClass, 'Jo')).rejects.toMatchObject({
        name: 'DomainError',
        code: 'privacy/person-forgotten',
        kind: 'conflict',
      });
    }
  });

  it('records nothing about a person who was forgotten before anything was sealed', async () => {
    const person = randomUUID();
    await vault.forget(person);
    await expect(vault.seal(person, 'personal', 'Jo')).rejects.toThrow('was forgotten');
  });
});
