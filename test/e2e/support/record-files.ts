import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExternalIds } from '@alongside/caseload';
import type { Uuid } from '@alongside/kernel';
import { parse } from 'csv-parse/sync';
import { importRecordsFile } from '../../../apps/ops/src/commands/import-records.command';
import type { RecordKindName } from '../../../apps/ops/src/import/records/record-kinds';
import type { useTestApi } from './test-api';

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

/** Files of another system, taken in as by the command line; they stand in a folder of their own. */
export function recordFiles(api: ReturnType<typeof useTestApi>) {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'alongside-records-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function fileOf(kind: RecordKindName, text: string): Promise<string> {
    const path = join(folder, `${kind}.${extension(kind)}`);
    await writeFile(path, text);
    return path;
  }

  /** Takes a text in; answers the counts and what stands in the rejects file. */
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
      reasons: rows.map(({ line, reason }) => [Number(line), reason] as const),
    };
  }

  const idOf = (kind: 'person' | 'claim' | 'interaction', externalId: string): Uuid =>
    new ExternalIds(api.platform.secrets.key('external-ids'), source).idOf(kind, externalId);

  return { fileOf, take, idOf, pathOf: (name: string) => join(folder, name) };
}
