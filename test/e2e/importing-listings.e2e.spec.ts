import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { importListings } from '../../apps/ops/src/commands/import-listings.command';
import { ownJudge, type Judge } from '../open-referral/judge';
import { leftOutOfHundred, madeUpServices, refusedOfHundred, writeTables } from '../open-referral/made-up-directory';
import { schemaJudge } from '../open-referral/schema-judge';
import { walkFeed } from '../open-referral/walk-feed';
import { digests } from './support/figures-of';
import { useTestApi } from './support/test-api';

const hundreds = Number(process.env['LISTINGS_HUNDREDS'] ?? 1);
const all = hundreds * 100;
const refused = hundreds * refusedOfHundred;
const leftOut = hundreds * leftOutOfHundred;
const none = { new: 0, changed: 0, unchanged: 0, back: 0, gone: 0 };

describe('the feed of another directory', () => {
  const api = useTestApi();
  const services = madeUpServices(all);
  let folder: string;
  let judges: readonly Judge[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'alongside-listings-'));
    const bySchema = schemaJudge();
    judges = bySchema ? [ownJudge, bySchema] : [ownJudge];
    await writeTables(join(folder, 'tables'), services);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const csv = async (path: string) => parse<Record<string, string>>(await readFile(path, 'utf8'), { columns: true });
  async function take(
    what: string,
    { source = 'made-up-directory', ...options }: { source?: string; dryRun?: true; part?: true } = {},
  ) {
    const [rejects, differences] = [join(folder, 'rejects.csv'), join(folder, 'differences.csv')];
    await Promise.all([rejects, differences].map((path) => rm(path, { force: true })));
    const { counts } = await importListings(api, join(folder, what), { source, rejects, differences, ...options });
    const { reasons: _, ...numbers } = counts;
    return {
      numbers,
      rejects: numbers.rejected + numbers.leftOut > 0 ? await csv(rejects) : [],
      differences: numbers.new + numbers.changed + numbers.back + numbers.gone > 0 ? await csv(differences) : [],
    };
  }
  const file = (name: string, text: string) => writeFile(join(folder, name), text);
  const ask = async (url: string) => {
    const answer = await api.get(`/open-referral/${url}`, { as: null });
    if (answer.statusCode !== 200) throw new Error(`${url} was refused: ${answer.body}`);
    return answer.json<Record<string, unknown>>();
  };

  it('is judged by a dry run, which writes nothing', async () => {
    const held = async () => ({ head: await api.head(), tables: await digests(api) });
    const before = await held();
    const { numbers, rejects } = await take('tables', { dryRun: true });
    expect(numbers).toEqual({ ...none, services: all, new: all - refused, rejected: refused, leftOut });
    expect(rejects).toHaveLength(refused + leftOut);
    expect(await held()).toEqual(before);
  });

  it('is taken in with what is wrong told row by row, and is served as the standard asks', async () => {
    const { numbers, rejects, differences } = await take('tables');
    expect(numbers).toEqual({ ...none, services: all, new: all - refused, rejected: refused, leftOut });
    expect(differences).toHaveLength(all - refused);
    expect(rejects).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          file: 'services.csv',
          line: '5',
          field: 'organization',
          value: expect.stringContaining('999999') as string,
          reason: 'is missing',
          left_out: 'the service',
        }),
        expect.objectContaining({
          file: 'services.csv',
          line: '9',
          field: 'name',
          reason: 'is missing',
          left_out: 'the service',
        }),
        expect.objectContaining({
          file: 'services.csv',
          line: '13',
          field: 'url',
          value: 'www.example.org',
          left_out: 'url',
        }),
        expect.objectContaining({ file: 'schedules.csv', line: '19', field: 'freq', value: 'DAILY', left_out: 'freq' }),
      ]),
    );
    for (const kind of ['services', 'organizations', 'service_at_locations', 'taxonomies', 'taxonomy_terms'] as const)
      for (const query of kind === 'services'
        ? ['', 'search=sport', 'day=MO&start_time=10:00', 'minimum_age=5&full=true']
        : [''])
        expect(await walkFeed(ask, judges, { kind, query, isWhole: judges.length > 1 })).toMatchObject({ faults: [] });
    expect(await ask('services')).toMatchObject({ total_items: all - refused });
    expect(await ask('taxonomies')).toMatchObject({ contents: [{ name: 'Invented kinds of help', version: '1' }] });
    const [first] = services as readonly { id: string }[];
    expect(await ask(`services/${first!.id}`)).toMatchObject(first!);
  });

  it('changes nothing when it comes again, as tables or in JSON', async () => {
    const head = await api.head();
    const same = { ...none, services: all, unchanged: all - refused, rejected: refused, leftOut };
    expect((await take('tables')).numbers).toEqual(same);
    await file('list.json', JSON.stringify(services));
    await file('page.json', JSON.stringify({ total_items: all, contents: services }));
    await file('lines.ndjson', services.map((one) => JSON.stringify(one)).join('\n'));
    for (const name of ['list.json', 'page.json', 'lines.ndjson'])
      expect([name, (await take(name)).numbers]).toEqual([name, same]);
    expect(await api.head()).toEqual(head);
  });

  it('shows what has changed, what it has no more, and what is there again', async () => {
    const [first, second, ...rest] = services as readonly Record<string, unknown>[];
    const changed = { ...first, name: 'Another name', schedules: [] };
    await file('later.json', JSON.stringify([changed, ...rest]));
    const later = await take('later.json');
    expect(later.numbers).toMatchObject({ changed: 1, gone: 1, unchanged: all - refused - 2 });
    expect(later.differences).toEqual([
      { what: 'changed', id: first!['id'], name: 'Another name', fields: 'name schedules' },
      { what: 'gone', id: second!['id'], name: second!['name'], fields: '' },
    ]);
    expect(await ask(`services/${String(second!['id'])}`)).toMatchObject({ name: second!['name'] });
    const stale = await api.get('/v1/service-listings?stale=true&staleAfterMonths=120', { as: ['administrator'] });
    expect(stale.json()).toMatchObject({
      total: 1,
      entries: [{ id: second!['id'], source: 'made-up-directory', stale: true }],
    });
    expect((await take('later.json')).numbers).toMatchObject({ changed: 0, gone: 0 });
    const back = await take('list.json');
    expect(back.numbers).toMatchObject({ changed: 1, back: 1, gone: 0 });
  });

  it('misses nothing of a feed that is a part, and nothing of one that is broken', async () => {
    await file('part.json', JSON.stringify(services.slice(0, 1)));
    expect((await take('part.json', { part: true })).numbers).toMatchObject({ unchanged: 1, gone: 0 });
    await file('broken.json', JSON.stringify(services).slice(0, 5_000));
    await expect(take('broken.json')).rejects.toThrow();
    await file('empty.json', '[]');
    expect((await take('empty.json')).numbers).toMatchObject({ services: 0, gone: 0 });
  });

  it('has no say in what another directory listed', async () => {
    await file('theirs.json', JSON.stringify(services.slice(0, 2)));
    const { numbers, rejects } = await take('theirs.json', { source: 'another-directory' });
    expect(numbers).toMatchObject({ services: 2, rejected: 2 });
    expect(rejects[0]).toMatchObject({
      reason: 'A listing with this id came from elsewhere.',
      left_out: 'the service',
    });
  });
});
