import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExternalIds } from '@alongside/caseload';
import type { Uuid } from '@alongside/kernel';
import { parse } from 'csv-parse/sync';
import { importRecordsFile } from '../../../apps/ops/src/commands/import-records.command';
import type { RecordKindName } from '../../../apps/ops/src/import/records/record-kinds';
import { officeId } from '../../../apps/ops/src/import/office-id';
import type { TestApi, useTestApi } from './test-api';

const examples = join(__dirname, '../../../apps/ops/examples');
const source = 'example-office-system';

const extension = (kind: RecordKindName) => (kind === 'payroll' ? 'ndjson' : 'csv');
export const exampleOf = (kind: RecordKindName) => readFile(join(examples, `${kind}.${extension(kind)}`), 'utf8');
export const mappingOf = (kind: RecordKindName) => join(examples, `${kind}.mapping.yaml`);

export const counted = (counts: object) => ({
  new: 0,
  changed: 0,
  unchanged: 0,
  rejected: 0,
  by: {},
  reasons: [],
  ...counts,
});

/** Opens an office and waits until the register shows it; answers its id. */
export async function openOffice(api: TestApi, office: { readonly id?: Uuid; readonly name: string }): Promise<Uuid> {
  const area = { area: 'north-west-london', occurredAt: '2020-01-06' };
  const answer = await api.post('/v1/offices', { ...office, ...area }, { as: ['administrator'] });
  const { id, position } = answer.json<{ id: Uuid; position: string }>();
  await api.platform.waiter.waitFor(position, 20_000);
  return id;
}

/** Files of another system, taken in as by the command line; they stand in a folder of their own, and their offices are in the register. */
export function recordFiles(api: ReturnType<typeof useTestApi>) {
  let folder: string;
  beforeAll(async () => {
    for (const name of ['Northgate', 'Canal Street']) await openOffice(api, { id: officeId(name), name });
    folder = await mkdtemp(join(tmpdir(), 'alongside-records-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function fileOf(kind: RecordKindName, text: string): Promise<string> {
    const path = join(folder, `${kind}.${extension(kind)}`);
    await writeFile(path, text);
    return path;
  }

  /** Takes a text in; answers the counts and what stands in the rejects file, by lines: rows that touch nothing in common are through in any order. */
  async function take(
    kind: RecordKindName,
    text: string,
    options: { readonly dryRun?: true; readonly mapping?: string } = {},
  ) {
    const rejects = join(folder, `${kind}.rejects.csv`);
    await rm(rejects, { force: true });
    const which = { kind, file: await fileOf(kind, text) };
    const { counts } = await importRecordsFile(api, which, { mapping: mappingOf(kind), rejects, ...options });
    const { reasons, ...numbers } = counts;
    const written = counts.rejected > 0 ? await readFile(rejects, 'utf8') : '';
    const delimiter = written.split('\n')[0]?.includes(';') ? ';' : ',';
    const rows = parse<Record<string, string>>(written, { columns: true, delimiter });
    return {
      ...numbers,
      by: Object.fromEntries(reasons),
      reasons: rows.map(({ line, reason }) => [Number(line), reason] as const).sort(([a], [b]) => a - b),
    };
  }

  const idOf = (kind: 'person' | 'claim' | 'interaction', externalId: string): Uuid =>
    new ExternalIds(api.platform.secrets.key('external-ids'), source).idOf(kind, externalId);

  return { fileOf, take, idOf, pathOf: (name: string) => join(folder, name) };
}
