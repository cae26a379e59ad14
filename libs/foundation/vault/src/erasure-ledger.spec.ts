import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ErasureLedger, ErasureLedgerUnavailable, type Erasure } from './erasure-ledger';

let folder: string;
let path: string;
let ledger: ErasureLedger;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-ledger-'));
  path = join(folder, 'erasures.ndjson');
  ledger = new ErasureLedger(path);
});
afterEach(() => rmSync(folder, { recursive: true }));

const erasureOf = (person: string = randomUUID()): Erasure => ({
  id: randomUUID(),
  person,
  at: '2026-03-09T10:30:00.000Z',
  ground: 'own-request',
  by: randomUUID(),
  keys: { personal: randomUUID(), special: randomUUID(), criminal: randomUUID(), coded: randomUUID() },
});

async function entered(count: number): Promise<Erasure[]> {
  const erasures = Array.from({ length: count }, () => erasureOf());
  for (const erasure of erasures) await ledger.enter(erasure);
  return erasures;
}

describe('the erasure ledger', () => {
  it('is empty before anybody was forgotten', async () => {
    expect(await ledger.entries()).toEqual([]);
  });

  it('holds who was forgotten in their order, for its owner only to read', async () => {
    const erasures = await entered(3);
    expect(await new ErasureLedger(path).entries()).toEqual(erasures);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('has one line a person, the first', async () => {
    const [first] = await entered(1);
    expect(await ledger.enter(erasureOf(first!.person))).toEqual(first);
    expect(await ledger.entries()).toEqual([first]);
  });

  it('passes over whatever a crash left of its last line, and goes on behind what is whole', async () => {
    const [first, second] = await entered(2);
    const whole = readFileSync(path);
    const end = whole.indexOf('\n') + 1;
    for (let length = end; length < whole.length - 1; length += 7) {
      writeFileSync(path, whole.subarray(0, length));
      expect(await ledger.entries()).toEqual([first]);
      const third = erasureOf();
      await ledger.enter(third);
      expect(await ledger.entries()).toEqual([first, third]);
    }
    writeFileSync(path, Buffer.concat([whole.subarray(0, end), Buffer.alloc(40)])); // a length without its bytes
    expect(await ledger.entries()).toEqual([first]);
    expect(await ledger.enter(second!)).toEqual(second);
    expect(readFileSync(path)).toEqual(whole);
  });

  it('takes a last line that lacks only its end', async () => {
    const erasures = await entered(2);
    truncateSync(path, statSync(path).size - 1);
    expect(await ledger.entries()).toEqual(erasures);
    const third = erasureOf();
    await ledger.enter(third);
    expect(await ledger.entries()).toEqual([...erasures, third]);
  });

  it.each([
    ['no JSON', 'erased by hand'],
    ['not whole', '{"id":"0192aaaa-0000-7000-8000-000000000001"}'],
    ['of somebody without an id', JSON.stringify({ ...erasureOf(), person: 'Jo Bloggs' })],
  ])('is not used while a line before the last is %s, and says which one', async (_, line) => {
    await entered(1);
    appendFileSync(path, `${line}\n`);
    const refused = await ledger.entries().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ErasureLedgerUnavailable);
    expect((refused as Error).message).toContain('line 2 is no erasure: restore it from its back-up');
    expect((refused as Error).message).not.toContain('Bloggs');
    await expect(ledger.enter(erasureOf())).rejects.toBeInstanceOf(ErasureLedgerUnavailable);
  });

  it('says so where it cannot be read or written', async () => {
    const nowhere = new ErasureLedger(join(folder, 'missing', 'erasures.ndjson'));
    expect(await nowhere.entries()).toEqual([]);
    await expect(nowhere.enter(erasureOf())).rejects.toBeInstanceOf(ErasureLedgerUnavailable);
    await expect(new ErasureLedger(folder).entries()).rejects.toBeInstanceOf(ErasureLedgerUnavailable);
  });
});
