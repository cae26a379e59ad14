import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExternalIds } from '@alongside/caseload';
import { importPostingsFile } from '../../apps/ops/src/commands/import-postings.command';
import { madeUpPostings } from '../../apps/ops/src/import/postings/made-up-postings.contract';
import { casework, northgate } from './support/casework';
import { useTestApi } from './support/test-api';

const adviser = { as: ['employer_adviser'] } as const;

describe('job postings of another system', () => {
  const api = useTestApi();
  const { command, show } = casework(api);
  const made = [...madeUpPostings(40)] as Record<string, unknown>[];
  let folder: string;
  beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'postings-'))));
  afterAll(() => rm(folder, { recursive: true }));

  const take = async (name: string, text: string, more: { dryRun?: boolean } = {}) => {
    const file = join(folder, name);
    await writeFile(file, text);
    const session = { platform: api.platform, app: api.app };
    const options = { source: 'jobs-board', office: northgate, rejects: join(folder, 'rejects.csv'), ...more };
    const { counts, figures, others } = await importPostingsFile(session, file, options);
    const { reasons, ...rows } = counts;
    return {
      ...rows,
      ...figures,
      doubts: Object.fromEntries(figures.doubts),
      reasons: Object.fromEntries(reasons),
      others: others.count,
    };
  };
  const byLine = (postings: readonly object[]) => postings.map((one) => JSON.stringify(one)).join('\n');
  const nothing = { rows: 0, new: 0, changed: 0, unchanged: 0, rejected: 0, repeated: 0, expired: 0, others: 0 };
  const result = (said: object) => ({ ...nothing, doubts: {}, reasons: {}, ...said });

  it('are judged by a dry run, and taken in once, whatever form they come in', async () => {
    const doubts = { 'annual-pay-looks-hourly': 4, 'description-escaped-twice': 5 };
    const first = result({ rows: 40, new: 40, expired: 10, doubts });
    const head = await api.head();
    expect(await take('a.ndjson', byLine(made), { dryRun: true })).toEqual(first);
    expect(await api.head()).toBe(head);
    expect(await take('a.ndjson', byLine(made))).toEqual(first);

    const again = result({ rows: 40, unchanged: 40 });
    expect(await take('a.json', JSON.stringify(made, null, 1))).toEqual(again);
    const graph = { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', name: 'A board' }, ...made] };
    expect(await take('a.jsonld', JSON.stringify(graph))).toEqual({ ...again, others: 1 });
    expect(await take('one.json', JSON.stringify(made[0]))).toEqual(result({ rows: 1, unchanged: 1 }));
  });

  it('change what they say otherwise, and open again what was closed before they were posted', async () => {
    const id = new ExternalIds(api.platform.secrets.key('external-ids'), 'jobs-board').idOf(
      'posting',
      JSON.stringify(['identifier', 'invented employer 1', 'M-1']),
    );
    const url = `/v1/vacancies/${id}`;
    expect(await show(url)).toMatchObject({
      ...{ office: northgate, source: 'jobs-board', openedOn: '2026-02-15', state: 'open' },
      terms: { title: 'Kitchen porter 1', employer: { name: 'Invented Employer 1' } },
    });
    expect(JSON.parse((await show<{ original: string }>(`${url}/original`)).original)).toEqual(made[0]);
    await command(`${url}/closure`, { reason: 'withdrawn', occurredAt: '2026-03-02' }, adviser);
    const [older, newer] = ['2026-01-02', '2026-03-09'].map((datePosted) => ({
      ...made[0],
      datePosted,
      title: 'Porter',
    }));
    const otherwise = { ...newer, title: 'Head porter' };
    expect(await take('b.ndjson', byLine([newer!, older!, newer!, otherwise]))).toEqual(
      result({ rows: 4, changed: 1, unchanged: 2, repeated: 2, rejected: 1, reasons: { conflict: 1 } }),
    );
    expect(await show(url)).toMatchObject({ state: 'open', terms: { title: 'Porter' }, postedOn: '2026-03-09' });
  });

  it('that cannot be read are refused one by one', async () => {
    const bad = ['{"@type":"JobPosting"', '{"@type":"JobPosting","title":"Baker"}', '{"title":"Baker"}'];
    expect(await take('c.ndjson', [...bad, byLine(made.slice(0, 2).reverse())].join('\n'))).toEqual(
      result({
        ...{ rows: 5, unchanged: 2, rejected: 3 },
        reasons: { 'malformed-json': 1, 'value-missing': 1, 'not-a-posting': 1 },
      }),
    );
    await expect(take('d.html', '<html></html>')).rejects.toThrow('the file is no JSON');
  });
});
