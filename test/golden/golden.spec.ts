import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnyDecider, PrivacyClass } from '@alongside/kernel';
import { catalogue } from './catalogue';
import { goldenFaults, writeMissing, type Catalogue } from './golden-files';

it('every event that was ever stored is still read, and stored, as it was', async () => {
  expect(await goldenFaults(await catalogue())).toEqual([]);
});

it('finds the deciders and the examples', async () => {
  const { deciders, examples } = await catalogue();
  expect(deciders.map(({ category }) => category)).toContain('claimant');
  expect(examples).toHaveProperty('ClaimantRegistered.name.given');
});

describe('a seeded defect', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'alongside-golden-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  type Definitions = Record<string, { subject: string | null; protect: Record<string, PrivacyClass> }>;
  const knocked = { DoorKnocked: { subject: 'caller', protect: { word: 'personal' } } } satisfies Definitions;
  const data = { caller: '0192aaaa-0000-7000-8000-000000000001', word: 'Hello', knocks: 3, occurredAt: '2026-01-05' };

  function build(events: Definitions = knocked, examples: Catalogue['examples'] = { DoorKnocked: data }): Catalogue {
    return { folder, deciders: [{ category: 'door', events } as unknown as AnyDecider], examples };
  }

  const stored = () => readFileSync(join(folder, 'DoorKnocked.v1.json'), 'utf8');

  async function faultsAfter(change: Catalogue): Promise<string[]> {
    await writeMissing(build());
    expect(await goldenFaults(build())).toEqual([]);
    return goldenFaults(change);
  }

  it('of a renamed field is found', async () => {
    const { knocks, ...rest } = data;
    expect(await faultsAfter(build(knocked, { DoorKnocked: { ...rest, times: knocks } }))).toEqual([
      'DoorKnocked.v1.json decodes to another event than its example',
    ]);
  });

  it('of a changed privacy class is found', async () => {
    const special = { DoorKnocked: { subject: 'caller', protect: { word: 'special' } } } as const;
    expect(await faultsAfter(build(special))).toEqual([
      'DoorKnocked would be stored otherwise than in DoorKnocked.v1.json',
    ]);
  });

  it('of a field that is protected no longer is found', async () => {
    expect(await faultsAfter(build({ DoorKnocked: { subject: 'caller', protect: {} } }))).toEqual([
      'DoorKnocked would be stored otherwise than in DoorKnocked.v1.json',
    ]);
  });

  it('of an event that names its person no longer is found', async () => {
    const nobodys = { DoorKnocked: { subject: 'caller', protect: { word: 'personal', caller: 'personal' } } } as const;
    expect(await faultsAfter(build(nobodys))).toEqual([
      'DoorKnocked would be stored otherwise than in DoorKnocked.v1.json',
    ]);
  });

  it('of a removed type is found', async () => {
    expect(await faultsAfter(build({}, {}))).toEqual(['DoorKnocked.v1.json is of a type that no decider defines']);
  });

  it('of a renamed type is found on both sides', async () => {
    const renamed = build({ DoorTapped: knocked.DoorKnocked }, { DoorTapped: data });
    expect(await faultsAfter(renamed)).toEqual([
      'DoorKnocked.v1.json is of a type that no decider defines',
      'DoorTapped has no golden file: npm run golden',
    ]);
  });

  it('of a new type without an example is found, and of an example without a type', async () => {
    const more = { ...knocked, DoorOpened: { subject: null, protect: {} } };
    expect(await faultsAfter(build(more, { DoorKnocked: data, DoorShut: {} }))).toEqual([
      'DoorOpened has no example',
      'the example DoorShut is of a type that no decider defines',
    ]);
  });

  it('of a file changed by hand is found', async () => {
    await writeMissing(build());
    writeFileSync(join(folder, 'DoorKnocked.v1.json'), stored().replace('"knocks": 3', '"knocks": "3"'));
    expect(await goldenFaults(build())).toEqual(['DoorKnocked.v1.json decodes to another event than its example']);
  });

  it('is never written over: only what has no file yet is written', async () => {
    expect(await writeMissing(build())).toEqual(['DoorKnocked.v1.json']);
    const before = stored();
    const changed = { DoorKnocked: { ...data, knocks: 4 }, 'DoorKnocked.v2': { ...data, soft: true } };
    const definitions = { ...knocked, 'DoorKnocked.v2': knocked.DoorKnocked };
    expect(await writeMissing(build(definitions, changed))).toEqual(['DoorKnocked.v2.json']);
    expect(stored()).toBe(before);
  });
});
