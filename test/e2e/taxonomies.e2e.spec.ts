import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importTaxonomy, type TaxonomyOptions } from '../../apps/ops/src/commands/import-taxonomy.command';
import { announceCourse } from '../support/announce-course';
import { openVacancy } from '../support/open-vacancy';
import { madeUpSoc, madeUpTaxonomy, versionBefore, writeTaxonomy } from '../support/made-up-taxonomy';
import { casework, northgate, person, problemIn } from './support/casework';
import { useTestApi } from './support/test-api';

const administrator = { as: ['administrator'] } as const;
const attribution = 'This service uses the ESCO classification of the European Commission.';
const codesOf = ({ entries }: { entries: readonly { code: string }[] }) => entries.map(({ code }) => code);

describe('taxonomies as their publishers publish them', () => {
  const api = useTestApi();
  const { command, register, show } = casework(api);
  let folder: string;
  const rejects = () => join(folder, 'rejects.csv');
  const take = async (path: string, options: TaxonomyOptions) => {
    const session = { platform: api.platform, app: api.app };
    const { gathered, sheets } = await importTaxonomy(session, path, { rejects: rejects(), ...options });
    return { sheets, faults: gathered.faults, doubts: Object.fromEntries(gathered.doubts), both: gathered.both };
  };
  const concepts = (query: string, taxonomy = 'esco') =>
    show<{ entries: { code: string; label: string; foundBy: string | null }[]; total: number; next: string | null }>(
      `/v1/taxonomies/${taxonomy}/concepts?${query}`,
    );

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'taxonomy-'));
    await writeTaxonomy(join(folder, 'v1.0'), versionBefore);
    await writeTaxonomy(join(folder, 'v1.2.0'), madeUpTaxonomy, { crlf: true });
    await writeTaxonomy(join(folder, 'soc'), madeUpSoc);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('are judged by a dry run, taken in once, and nothing is recorded when they come again', async () => {
    const path = join(folder, 'v1.2.0');
    const head = await api.head();
    const dry = await take(path, { dryRun: true });
    expect(await api.head()).toBe(head);
    const first = await take(path, {});
    expect(first).toEqual(dry);
    expect(first).toMatchObject({
      ...{ faults: 0, both: 1, sheets: { changed: 0 } },
      doubts: {
        'no preferred label in skills_fr.csv': 1,
        'another type of skill in skillSkillRelations_en.csv than in the file of skills, which is believed': 1,
      },
    });
    const told = await api.head();
    expect((await take(path, {})).sheets).toMatchObject({ new: 0, changed: 0 });
    expect(await api.head()).toBe(told);
  });

  it('are found by whatever they are called, accents or not, page by page', async () => {
    expect(await concepts('search=dough&kind=skill')).toMatchObject({
      entries: [
        { code: 'knead', label: 'knead dough', kind: 'skill', foundBy: null, language: 'en' },
        { code: 'scale', label: 'scale dough' },
      ],
      ...{ total: 2, next: null, version: '1.2.0', attribution },
    });
    expect((await concepts('search=PATE caf')).entries).toMatchObject([{ code: 'knead', foundBy: 'make a café pâte' }]);
    expect((await concepts('search=petrir&language=fr')).entries).toMatchObject([{ label: 'pétrir la pâte' }]);
    expect(codesOf(await concepts('search=bread mak'))).toEqual(['baker']);
    expect(codesOf(await concepts('search=%27%3A*%26'))).toEqual([]);

    const first = await concepts('limit=2&kind=skill');
    const second = await concepts(`limit=2&kind=skill&cursor=${first.next}`);
    expect([...codesOf(first), ...codesOf(second)]).toEqual(['knead', 'prove', 'scale', 'ovens']);
    expect([first.total, second.next]).toEqual([4, null]);
    expect(codesOf(await concepts('broader=doughs'))).toEqual(['knead', 'scale']);
    expect(codesOf(await concepts('skill=http://data.europa.eu/esco/skill/ovens'))).toEqual(['pastry', 'prove']);
  });

  it('show a concept with all its labels and relations, by code, URI or notation', async () => {
    const baker = await show('/v1/taxonomies/esco/concepts/7512.1');
    expect(baker).toMatchObject({
      ...{ code: 'baker', kind: 'occupation', group: '7512', retired: false, mappedTo: null, attribution },
      ...{
        essentialCount: 2,
        optionalCount: 1,
        takenByCount: 0,
        broader: [{ code: 'C7512', label: 'Bakers of all kinds' }],
      },
    });
    const uri = encodeURIComponent('http://data.europa.eu/esco/skill/knead');
    expect(await show(`/v1/taxonomies/esco/concepts/${uri}?language=fr`)).toMatchObject({
      ...{ code: 'knead', label: 'pétrir la pâte', takenByCount: 2, broader: [{ code: 'doughs' }] },
      labels: [
        { language: 'en', label: 'knead dough', alternatives: ['work the dough', 'make a café pâte'] },
        { language: 'fr', label: 'pétrir la pâte', alternatives: [] },
      ],
    });
    expect(await show('/v1/taxonomies/esco/concepts/doughs')).toMatchObject({ narrowerCount: 2 });
    const problem = await problemIn(api, await api.get('/v1/taxonomies/esco/concepts/nothing'));
    expect(problem.type).toContain('concept-not-found');
  });

  it('suggest the skills of an occupation, and of a group what its occupations take', async () => {
    const url = '/v1/taxonomies/esco/concepts';
    expect(await show(`${url}/baker/skills`)).toMatchObject({
      ...{ of: { taxonomy: 'esco', code: 'baker', label: 'baker' }, occupations: 1, total: 2, attribution },
      entries: [
        { code: 'prove', need: 'both' },
        { code: 'knead', need: 'essential' },
      ],
    });
    expect(await show(`${url}/C7512/skills`)).toMatchObject({
      occupations: 2,
      entries: [{ code: 'knead', essentialIn: 2 }, { code: 'prove' }, { code: 'ovens', need: 'optional' }],
    });
  });

  it('stand side by side in their versions, of which an administrator says which is in force', async () => {
    expect(await take(join(folder, 'v1.0'), {})).toMatchObject({ faults: 0 });
    const change = '/v1/taxonomies/esco/version-change?from=1.0&to=1.2.0';
    expect(await show(change)).toMatchObject({
      counts: { retired: 1, added: 2, relabelled: 1, kept: 1 },
      languages: { from: 'en-us', to: 'en' },
      entries: [
        { change: 'added', code: 'ovens' },
        { change: 'added', code: 'scale' },
        { change: 'relabelled', code: 'prove', labelFrom: 'proof loaves', labelTo: 'prove loaves' },
        { change: 'retired', code: 'plait' },
      ],
    });
    expect(codesOf(await show<{ entries: [] }>(`${change}&change=retired`))).toEqual(['plait']);

    await command('/v1/taxonomies/esco/in-force', { version: '1.0', from: '2099-01-01' }, administrator);
    const esco = { inForce: '1.2.0', versions: [{ version: '1.2.0' }, { version: '1.0' }] };
    expect(await show('/v1/taxonomies')).toMatchObject({
      entries: [{ ...esco, schedule: [{}, { since: '2099-01-01' }] }],
    });
    const unknown = { version: '7', from: '2026-01-01' };
    expect((await api.post('/v1/taxonomies/esco/in-force', unknown, administrator)).body).toContain(
      'version-not-found',
    );
  });

  it('say how many declare, ask for and teach what a version retires, and by which searches and lists those find them who may', async () => {
    const said = ['plait', 'http://data.europa.eu/esco/skill/plait', 'knead'];
    const [ifrah, idil] = [await register(person('Ifrah', 'Examplewade')), await register(person('Idil', 'Invented'))];
    for (const [{ id }, skill] of [
      [ifrah, said[0]],
      [ifrah, said[2]],
      [idil, said[1]],
    ] as const)
      await command(`/v1/claimants/${id}/skills`, { skill, level: 'beginner' });
    const asked = { requiredSkills: [{ taxonomy: 'esco', code: said[1]! }] };
    const vacancyId = await openVacancy(api.platform, northgate, asked);
    const skills = [{ taxonomy: 'esco', code: said[0]! }];
    const courseId = await announceCourse(api.platform, northgate, { skills });
    await announceCourse(api.platform, northgate, { skills, startsOn: '2024-02-05', endsOn: '2024-06-30' });
    const url = `/v1/taxonomies/esco/version-change/retired-in-use?from=1.0&to=1.2.0&atLeast=${await api.head()}`;
    interface InUse {
      readonly codes: readonly { readonly vacanciesQuery: string; readonly coursesQuery: string }[];
      readonly searches: readonly object[];
    }
    const answer = (await api.get(url, administrator)).json<InUse>();
    expect(answer).toMatchObject({
      ...{ retired: 1, claimants: 2, openVacancies: 1, courses: 1 },
      codes: [{ code: 'plait', label: 'plait bread', mappedTo: null, openVacancies: 1, courses: 1 }],
      searches: [{ skill: [said[0], said[1]] }],
    });
    const { vacanciesQuery, coursesQuery } = answer.codes[0]!;
    expect(await show(vacanciesQuery)).toMatchObject({ total: 1, entries: [{ id: vacancyId }] });
    expect(await show(coursesQuery)).toMatchObject({ total: 1, entries: [{ id: courseId }] });
    const found = await api.post(
      '/v1/claimants/search',
      { ...answer.searches[0], office: northgate },
      { headers: { purpose: 'complaint' } },
    );
    expect(found.json()).toMatchObject({ entries: [{}, {}] });
  });

  it('show what is retired as it was, and read it as what an administrator says', async () => {
    const url = '/v1/taxonomies/esco/concepts/plait';
    expect(await show(url)).toMatchObject({ version: '1.0', retired: true, label: 'plait bread', mappedTo: null });
    const body = { to: { taxonomy: 'esco', code: 'baker' }, reason: 'Said of the same work' };
    await command(`${url}/mapping`, body, administrator);
    expect(await show(url)).toMatchObject({
      retired: true,
      mappedTo: { taxonomy: 'esco', code: 'baker', reason: body.reason },
    });
    expect(await show(`${url}/skills`)).toMatchObject({ of: { code: 'baker' }, total: 2 });
    const nowhere = { ...body, to: { taxonomy: 'esco', code: 'nothing' } };
    expect((await api.post(`${url}/mapping`, nowhere, administrator)).body).toContain('concept-not-found');
    await command(`${url}/mapping-withdrawal`, { reason: 'It was another one' }, administrator);
    expect(await show(url)).toMatchObject({ mappedTo: null });
  });

  it('are of ONS as well: groups are found by job titles, and may be read as those of ESCO', async () => {
    expect(await take(join(folder, 'soc'), {})).toMatchObject({ faults: 0 });
    expect((await concepts('search=cake', 'soc2020')).entries).toMatchObject([
      { code: '5432', label: 'Bakers and flour confectioners', foundBy: 'Cake decorator' },
    ]);
    const url = '/v1/taxonomies/soc2020/concepts/5432';
    expect(await show(url)).toMatchObject({
      ...{ level: 'unit', broader: [{ code: '543' }], texts: { entryRoutes: 'By apprenticeship.', tasks: '~bakes' } },
      attribution: expect.stringContaining('Open Government Licence v3.0'),
    });
    expect(await show(`${url}/skills`)).toMatchObject({ total: 0 });
    const to = { taxonomy: 'esco', code: 'C7512' };
    await command(`${url}/mapping`, { to, reason: 'The same trade' }, administrator);
    expect(await show(`${url}/skills`)).toMatchObject({ of: to, occupations: 2, total: 3 });
  });

  it('are refused whole where a row is wrong, each with its file and line', async () => {
    const head = await api.head();
    const relations = 'occupationSkillRelations_en.csv';
    const [header, ...rows] = madeUpTaxonomy[relations];
    const one = madeUpTaxonomy['skills_en.csv'].at(-1)!;
    await writeTaxonomy(join(folder, 'wrong'), {
      ...madeUpTaxonomy,
      'skills_en.csv': [...madeUpTaxonomy['skills_en.csv'], one, 'KnowledgeSkillCompetence,half a row'],
      [relations]: [
        header,
        rows[0].replace('essential', 'needed'),
        rows[1].replace(/knead|prove/, 'nothing'),
        ...rows.slice(2),
      ],
      'ISCOGroups_en.csv': ['conceptType,conceptUri,code', 'ISCOGroup,x,1'],
      'skillsHierarchy_en.csv': [...madeUpTaxonomy['skillsHierarchy_en.csv'], ',a group without a URI,'],
    });
    expect(await take(join(folder, 'wrong'), { version: '9' })).toMatchObject({ sheets: null });
    expect(await api.head()).toBe(head);
    const said = await readFile(rejects(), 'utf8');
    for (const part of [
      'skills_en.csv,8,http://data.europa.eu/esco/skill/ovens,the concept stood in the file before',
      'skills_en.csv,9,,"the row has 2 cells, the header 9"',
      'skillsHierarchy_en.csv,3,,no level of the row has the URI of a concept',
      'ISCOGroups_en.csv,1,,the file has no column preferredLabel',
      `${relations},2,http://data.europa.eu/esco/occupation/baker,relationType is neither essential nor optional: needed`,
      `${relations},3,http://data.europa.eu/esco/occupation/baker,skillUri is no concept of the other files`,
    ])
      expect(said).toContain(part);
    await expect(take(tmpdir(), { version: '9' })).rejects.toThrow('no file of ESCO or SOC');
  });
});
