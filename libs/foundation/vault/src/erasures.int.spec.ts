import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useTestDatabase } from '@alongside/testing';
import { Client } from 'pg';
import { ErasureLedger } from './erasure-ledger';
import { Erasures } from './erasures';
import { KeyStore } from './key-store';
import { MasterKeyRing } from './master-key-ring';
import { Vault } from './vault';

describe('erasures', () => {
  const database = useTestDatabase();
  const masterKey = randomBytes(32);
  let folder: string;
  let ledger: ErasureLedger;
  const opened: KeyStore[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'alongside-erasures-'));
    ledger = new ErasureLedger(join(folder, 'erasures.ndjson'));
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((keys) => keys.close()));
    rmSync(folder, { recursive: true });
  });

  const process = async () => {
    const keys = await KeyStore.open({ connectionString: database.url, wrapping: new MasterKeyRing(masterKey) });
    opened.push(keys);
    return { vault: new Vault(keys), erasures: new Erasures(keys, ledger) };
  };
  const query = async (sql: string) => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  const asked = (person: string) => ({
    id: randomUUID(),
    person,
    at: '2026-03-09T10:30:00.000Z',
    ground: 'own-request',
    by: randomUUID(),
  });

  it('stand in the ledger with the ids of the keys, which are destroyed', async () => {
    const { vault, erasures } = await process();
    const person = randomUUID();
    const blob = await vault.seal(person, 'personal', 'Jo');
    const request = asked(person);
    const entered = await erasures.carryOut(request);
    expect(entered).toEqual({ ...request, keys: expect.objectContaining({ personal: expect.any(String) }) });
    expect(await ledger.entries()).toEqual([entered]);
    expect(await vault.open(blob)).toBeNull();
  });

  it('are none for somebody of whom nothing was ever recorded', async () => {
    const { vault, erasures } = await process();
    const nobody = randomUUID();
    expect(await erasures.carryOut(asked(nobody))).toBeNull();
    expect(await ledger.entries()).toEqual([]);
    await vault.seal(nobody, 'personal', 'Jo');
  });

  it('of one person are one, whoever asks for it how often, and each of many persons has its own', async () => {
    const [one, other] = [await process(), await process()];
    const persons = Array.from({ length: 12 }, () => randomUUID());
    await Promise.all(persons.map((person) => one.vault.seal(person, 'personal', 'Jo')));
    const answers = await Promise.all(
      persons.flatMap((person) => [one.erasures.carryOut(asked(person)), other.erasures.carryOut(asked(person))]),
    );
    const entries = await ledger.entries();
    expect(entries.map(({ person }) => person).sort()).toEqual([...persons].sort());
    for (const answer of answers) expect(entries).toContainEqual(answer);
  });

  it('are carried out to the end after a crash behind the line in the ledger', async () => {
    const { vault, erasures } = await process();
    const person = randomUUID();
    const blob = await vault.seal(person, 'coded', '1999-04');
    const keys = { personal: randomUUID(), special: randomUUID(), criminal: randomUUID(), coded: randomUUID() };
    await ledger.enter({ ...asked(person), keys });
    expect(await vault.open(blob)).toBe('1999-04');
    expect(await erasures.replay()).toMatchObject({ again: 1, erasures: [{ person }] });
    expect(await vault.open(blob)).toBeNull();
    expect((await erasures.replay()).again).toBe(0);
  });

  it('are carried out again after the restore of an older back-up of the keys', async () => {
    const before = await process();
    const [person, late, other] = [randomUUID(), randomUUID(), randomUUID()];
    const blob = await before.vault.seal(person, 'personal', 'Jo');
    const kept = await before.vault.seal(other, 'personal', 'Al');
    await query('create table vault.backup as select * from vault.key');
    const lost = await before.vault.seal(late, 'personal', 'Flo');
    await before.erasures.carryOut(asked(person));
    await before.erasures.carryOut(asked(late));
    await query('delete from vault.key; insert into vault.key select * from vault.backup');
    const restored = await process();
    expect(await restored.vault.open(blob)).toBe('Jo');
    await expect((await process()).vault.open(lost)).rejects.toThrow('is it an older back-up?');
    expect((await restored.erasures.replay()).again).toBe(2);
    const { vault } = await process();
    expect(await Promise.all([blob, lost, kept].map((one) => vault.open(one)))).toEqual([null, null, 'Al']);
    await query('drop table vault.backup');
  });

  it('of thousands are looked through at a start', async () => {
    const { vault, erasures } = await process();
    const keys = () => ({ personal: randomUUID(), special: randomUUID(), criminal: randomUUID(), coded: randomUUID() });
    const many = Array.from({ length: 6_000 }, () => ({ ...asked(randomUUID()), keys: keys() }));
    jest.spyOn(ledger, 'entries').mockResolvedValue([...many, many[0]!]);
    expect((await erasures.replay()).again).toBe(6_000);
    expect((await erasures.replay()).again).toBe(0);
    await expect(vault.seal(many.at(-1)!.person, 'personal', 'Jo')).rejects.toThrow('was forgotten');
  });
});
