import type { SavedViewAnswer, SavedViewsAnswer } from '../../libs/contexts/caseload/src/api/saved-view.dto';
import { ToldClaimant } from '../../libs/contexts/caseload/src/read-models/caseload/told-claimant.contract';
import type { WholeCaseload } from './support/whole-caseload';
import { problemIn, type Done } from './support/casework';
import { inDays, today } from './support/random-caseload';
import { northgate, useTestApi, type Answer, type Request } from './support/test-api';
import { recordAll } from './support/told';

const office = '0192cccc-0000-7000-8000-0000000000d1';
const [ada, bea, leader, stranger] = [1, 2, 3, 4].map((one) => `0192dddd-0000-7000-8000-00000000000${one}`) as [
  string,
  string,
  string,
  string,
];
const young = 'age=..24&claim=none&sort=-registered&columns=name,age&counts=age';

describe('a saved view', () => {
  const api = useTestApi({ offices: [] });
  const asLeader = { person: leader, as: ['team_leader'] } as const;

  const post = async (url: string, body: object, more: Partial<Request> = { person: ada }): Promise<Done> => {
    const answer = await api.post(url, body, more);
    if (answer.statusCode >= 300) throw new Error(`${url} was refused: ${answer.body}`);
    return { url: answer.headers['location'] as string, ...answer.json<Omit<Done, 'url'>>() };
  };
  const get = async (url: string, more: Partial<Request> = { person: ada }): Promise<Answer> =>
    api.get(`${url}${url.includes('?') ? '&' : '?'}atLeast=${await api.head()}`, more);
  const shown = async (url: string, more?: Partial<Request>) => (await get(url, more)).json<SavedViewAnswer>();
  const names = async (more: Partial<Request>, query = '') =>
    (await get(`/v1/views?limit=50${query}`, more)).json<SavedViewsAnswer>().entries.map(({ name }) => name);
  const refusal = async (answer: Answer) => (await problemIn(api, answer)).type.replace('/problems/', '');
  const saved = (body: object = {}) => post('/v1/views', { name: 'Young', query: young, ...body });

  beforeAll(async () => {
    for (const [person, role, place] of [
      [ada, 'advisor', office],
      [bea, 'advisor', office],
      [leader, 'team_leader', office],
      [stranger, 'advisor', northgate],
    ] as const)
      await api.employ(person, role, place);
    const told = [ada, bea].map((advisor, index) => {
      const one = new ToldClaimant(`0192abca-0000-7000-8000-00000000000${index}`, office);
      return [one.registered(inDays(-9), { birthMonth: '2006-01' }), one.accepted(inDays(-8), advisor)];
    });
    await recordAll(api, told);
  });

  it('is kept under its name, and opens the list with exactly what was saved', async () => {
    const { url } = await saved();
    const view = await shown(url);
    expect(view).toMatchObject({
      ...{ name: 'Young', ownerId: ada, listOf: null, copyOf: null, sharedWith: [], discarded: false },
      ...{ savedOn: today, revision: 0, mayChange: true, outdated: [] },
      query: `/v1/caseloads/${ada}?age=..24&claim=none&columns=name,age&counts=age&sort=-registered`,
      export: `/v1/caseloads/${ada}/export?age=..24&claim=none&columns=name,age&sort=-registered`,
    });
    const list = (await get(view.query)).json<WholeCaseload>();
    expect(list.entries).toEqual([expect.objectContaining({ name: expect.anything(), age: expect.any(Number) })]);
    expect(Object.keys(list.entries[0]!)).toEqual(['id', 'name', 'age']);
    expect(list.counts).toMatchObject([{ dimension: 'age' }]);
    expect((await get(view.export)).body.split('\r\n')).toHaveLength(3);
  });

  it('shows whoever opens it the own caseload, and nobody more', async () => {
    const { url } = await saved({ name: 'Ours' });
    await post(`${url}/sharing`, { office });
    const [hers, theirs] = [await shown(url), await shown(url, { person: bea })];
    const ids = async (view: SavedViewAnswer, person: string) =>
      (await get(view.query, { person })).json<WholeCaseload>().entries.map(({ id }) => id);
    expect(await ids(hers, ada)).toEqual(['0192abca-0000-7000-8000-000000000000']);
    expect(await ids(theirs, bea)).toEqual(['0192abca-0000-7000-8000-000000000001']);
    expect(theirs.mayChange).toBe(false);
  });

  it('is found by those of an office that it is shared with, and by no others', async () => {
    const { url, id } = await saved({ name: 'Of the office', listOf: office });
    expect(await refusal(await get(url, { person: bea }))).toBe('caseload/saved-view-not-found');
    await post(`${url}/sharing`, { office });
    expect((await shown(url, { person: bea })).query).toContain(`/v1/offices/${office}/caseload?age=..24`);
    expect(await names({ person: bea }, '&own=false')).toContain('Of the office');
    expect(await names({ person: bea }, '&own=true')).toEqual([]);
    expect(await names({ person: stranger })).toEqual([]);
    expect(await refusal(await get(url, { person: stranger }))).toBe('caseload/saved-view-not-found');
    const change = await api.post(`${url}/changes`, { query: '' }, { person: stranger });
    expect(await refusal(change)).toBe('caseload/saved-view-not-found');
    await post(`/v1/views/${id}/unsharing`, { office }, asLeader);
    expect(await refusal(await get(url, { person: bea }))).toBe('caseload/saved-view-not-found');
  });

  it('is changed and renamed by its owner and the team leader, each seeing what the other did', async () => {
    const { url } = await saved({ name: 'Changing' });
    await post(`${url}/sharing`, { office });
    for (const rest of ['changes', 'name']) {
      const answer = await api.post(`${url}/${rest}`, { [rest === 'name' ? 'name' : 'query']: 'x=1' }, { person: bea });
      expect(answer.statusCode).toBe(rest === 'name' ? 403 : 400);
    }
    expect(await refusal(await api.post(`${url}/changes`, { query: 'age=50..' }, { person: bea }))).toBe(
      'caseload/saved-view-of-somebody-else',
    );
    await post(`${url}/changes`, { query: 'age=50..' }, { ...asLeader, headers: { 'if-match': '"1"' } });
    const stale = await api.post(`${url}/name`, { name: 'Old' }, { person: ada, headers: { 'if-match': '"1"' } });
    expect(await refusal(stale)).toBe('http/stale-revision');
    await post(`${url}/name`, { name: 'Old' }, { person: ada, headers: { 'if-match': '"2"' } });
    expect(await shown(url, asLeader)).toMatchObject({ name: 'Old', revision: 3, mayChange: true });
    expect((await shown(url)).query).toBe(`/v1/caseloads/${ada}?age=50..`);
  });

  it('is copied by another, and the copy stays when it is shared no longer', async () => {
    const { url, id } = await saved({ name: 'To be copied' });
    await post(`${url}/sharing`, { office });
    const key = '0192d3c2-7e1a-7c33-9a55-0000000000aa';
    const copy = await post(`${url}/copies`, {}, { person: bea, key });
    expect(await post(`${url}/copies`, {}, { person: bea, key })).toEqual(copy);
    const named = await post(`${url}/copies`, { name: 'Mine' }, { person: bea });
    await post(`${url}/unsharing`, { office });
    expect(await shown(copy.url, { person: bea })).toMatchObject({ name: 'To be copied', copyOf: id, ownerId: bea });
    expect((await shown(named.url, { person: bea })).name).toBe('Mine');
  });

  it('is discarded, and restored as it was', async () => {
    const { url } = await saved({ name: 'Now and then' });
    await post(`${url}/sharing`, { office });
    expect(await refusal(await api.post(`${url}/discarding`, {}, asLeader))).toBe(
      'caseload/saved-view-of-somebody-else',
    );
    await post(`${url}/discarding`, {});
    expect(await refusal(await get(url, { person: bea }))).toBe('caseload/saved-view-not-found');
    expect(await names({ person: ada })).not.toContain('Now and then');
    expect(await names({ person: ada }, '&discarded=true')).toEqual(['Now and then']);
    expect(await refusal(await api.post(`${url}/name`, { name: 'x' }, { person: ada }))).toBe(
      'caseload/saved-view-discarded',
    );
    await post(`${url}/restoring`, {});
    expect((await shown(url, { person: bea })).name).toBe('Now and then');
  });

  it('comes in pages, what is found counted', async () => {
    const all = (await get('/v1/views?limit=50')).json<SavedViewsAnswer>();
    const ids: string[] = [];
    let next: string | null = null;
    do {
      const cursor: string = next === null ? '' : `&cursor=${next}`;
      const page: SavedViewsAnswer = (await get(`/v1/views?limit=2${cursor}`)).json<SavedViewsAnswer>();
      expect(page.total).toBe(all.total);
      ids.push(...page.entries.map(({ id }) => id));
      ({ next } = page);
    } while (next !== null);
    expect(ids).toEqual(all.entries.map(({ id }) => id));
    expect(ids).toHaveLength(all.total);
  });

  it.each([
    ['a parameter that no list has', { query: 'colour=red' }, '#/query'],
    ['a value that the list does not take', { query: 'age=young' }, '#/query'],
    ['one parameter twice', { query: 'age=18&age=19' }, '#/query'],
    ['a page', { query: 'limit=5' }, '#/query'],
    ['an advisor of the own caseload', { query: `advisor=${ada}` }, '#/query'],
    ['words', { query: 'name=Amina Invented' }, '#/query'],
    ['no name', { name: ' ' }, '#/name'],
  ])('is not saved with %s', async (_, body, pointer) => {
    const answer = await api.post('/v1/views', { name: 'Young', query: young, ...body }, { person: ada });
    expect(await problemIn(api, answer)).toMatchObject({ status: 400, errors: [{ pointer }] });
  });

  it('of an office is saved and shared by those of that office', async () => {
    const elsewhere = await api.post('/v1/views', { name: 'Theirs', query: '', listOf: northgate }, { person: ada });
    expect(await refusal(elsewhere)).toBe('http/missing-place');
    await api.employ(ada, 'advisor', northgate);
    const { url } = await saved({ listOf: office });
    await get(url);
    expect(await refusal(await api.post(`${url}/sharing`, { office: northgate }, { person: ada }))).toBe(
      'caseload/saved-view-of-another-office',
    );
  });

  it('says what its list does not take any more', async () => {
    const { url, id } = await saved({ name: 'Of another time' });
    await get(url);
    const savedAs = (query: string) =>
      api.platform.pool.query('update caseload.saved_view_v1 set query = $2 where view_id = $1', [id, query]);
    for (const parameter of ['colour', '__proto__']) {
      await savedAs(`${parameter}=red&age=18`);
      expect((await api.get(url, { person: ada })).json<SavedViewAnswer>().outdated).toEqual([
        { parameter, detail: 'is not a known field' },
      ]);
    }
    const refused = await api.post('/v1/views', { name: { text: 'Young' }, query: '__proto__=1' }, { person: ada });
    expect(await problemIn(api, refused)).toMatchObject({ type: '/problems/http/invalid-request' });
  });
});
