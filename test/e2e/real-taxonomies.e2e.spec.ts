import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { skillCodeOf } from '@alongside/kernel';
import { importTaxonomy } from '../../apps/ops/src/commands/import-taxonomy.command';
import { casework } from './support/casework';
import { useTestApi } from './support/test-api';

/** Folders of what the publishers publish: `v1.0`, `v1.2.0` and a table of what changed between them; the two files of SOC. */
const { ESCO_FOLDER: esco, SOC2020_FOLDER: soc } = process.env;

if (!esco || !soc)
  it('real taxonomies are not there: ESCO_FOLDER and SOC2020_FOLDER do not name them', () =>
    expect([esco, soc]).toContain(undefined));
else
  describe('what ESCO and ONS publish', () => {
    const api = useTestApi();
    const { show } = casework(api);
    let folder: string;
    const take = async (path: string) => {
      const session = { platform: api.platform, app: api.app };
      const { gathered, sheets } = await importTaxonomy(session, path, { rejects: join(folder, 'rejects.csv') });
      const counts = [...gathered.concepts].map(([name, { of }]) => [name, of.size]);
      return { faults: gathered.faults, both: gathered.both, counts: Object.fromEntries(counts), sheets };
    };
    beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'real-taxonomy-'))));
    afterAll(() => rm(folder, { recursive: true }));

    it('is taken in whole, and nothing of it again', async () => {
      const now = await take(join(esco, 'v1.2.0'));
      const counts = {
        'skills/en': 13_939,
        'occupations/en': 3_039,
        'skill-groups/en': 640,
        'occupation-groups/en': 619,
      };
      expect(now).toMatchObject({ faults: 0, both: 17, counts });
      const parts = expect.arrayContaining([
        { part: 'occupation-skills', language: null, count: 129_004 },
        { part: 'broader-skills', language: null, count: 20_822 },
      ]);
      expect(await show('/v1/taxonomies')).toMatchObject({ entries: [{ inForce: '1.2.0', versions: [{ parts }] }] });
      const head = await api.head();
      expect((await take(join(esco, 'v1.2.0'))).sheets).toMatchObject({ new: 0, changed: 0 });
      expect(await api.head()).toBe(head);
    }, 240_000);

    it('has an older version beside it, in English and French, and retired and added are those of the published table', async () => {
      const counts = { 'skills/en-us': 13_485, 'skills/fr': 13_485, 'occupations/en': 2_942, 'occupations/fr': 2_942 };
      expect(await take(join(esco, 'v1.0'))).toMatchObject({ faults: 0, counts });
      const table = await readFile(join(esco, 'changes_v1.0_to_v1.2.0.csv'));
      const rows: { change: string; conceptUri: string }[] = parse(table, { columns: true, bom: true });
      for (const change of ['retired', 'added']) {
        const url = `/v1/taxonomies/esco/version-change?from=1.0&to=1.2.0&change=${change}&limit=1000`;
        const { entries } = await show<{ entries: { code: string }[] }>(url);
        const published = rows.filter((row) => row.change === change).map((row) => skillCodeOf(row.conceptUri));
        expect(entries.map(({ code }) => code)).toEqual(published.sort());
      }
    }, 240_000);

    it('has SOC 2020 with its job titles', async () => {
      expect(await take(soc)).toMatchObject({ faults: 0, counts: { 'occupation-groups/en': 551 } });
      const found = await show<object>('/v1/taxonomies/soc2020/concepts?search=quarry manager');
      expect(found).toMatchObject({ entries: [{ code: '1123', foundBy: 'Quarry manager' }] });
    }, 60_000);
  });
