import { randomUUID } from 'node:crypto';
import type { FoundClaimantsAnswer, PossibleDuplicatesAnswer } from '../../libs/contexts/caseload/src/api/search.dto';
import { casework, northgate, person, problemIn, type Done } from './support/casework';
import { advisor, useTestApi } from './support/test-api';

const elsewhere = '0192cccc-0000-7000-8000-0000000000e1';
const stranger = '0192d3c2-7e1a-7c33-9a55-0000000000e2';
const privacyOfficer = '0192d3c2-7e1a-7c33-9a55-0000000000e3';
const welding = '0005c151-5b5a-4a66-8aac-60e734beb1ab';
const address = (code: string) => `http://data.europa.eu/esco/skill/${code}`;

describe('a search for claimants', () => {
  const api = useTestApi({ offices: [] });
  const { register, command } = casework(api);
  let maxamed: Done;
  let mohammed: Done;
  let hodan: Done;

  beforeAll(async () => {
    await api.employ(advisor, 'advisor', northgate);
    await api.employ(stranger, 'advisor', elsewhere);
    const details = {
      dateOfBirth: '1999-04-17',
      contact: { phone: '020 7946 0018' },
      nationalInsuranceNumber: 'AB123456C',
    };
    maxamed = await register(person('Maxamed', 'Invented', details));
    mohammed = await register(person('Mohammed', 'Invented', { dateOfBirth: '1999-04-17' }));
    hodan = await register(person('Hodan', 'Madeup-Nuur', { contact: { phone: '+44 20 7946 0018' } }));
    await command(`${hodan.url}/skills`, { skill: 'S1.4.1', level: 'beginner' });
    await command(`${maxamed.url}/skills`, { skill: address(welding), level: 'expert' });
    await command(`${hodan.url}/communities`, { communities: ['somali'] });
    await command(`${hodan.url}/barriers`, { theme: 'housing', severity: 'low' });
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
  });

  const ask = (body: object, headers: Record<string, string> = { purpose: 'testing' }, by: { person?: string } = {}) =>
    api.post('/v1/claimants/search', body, { headers, ...by });
  const found = async (body: object, by: { person?: string } = {}) => {
    const answer = await ask(body, { purpose: 'testing' }, by);
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return answer.json<FoundClaimantsAnswer>();
  };
  const idsOf = ({ entries }: { entries: readonly { id: string }[] }) => entries.map(({ id }) => id);

  it('finds a name by how it begins, and by how it sounds, the closest first', async () => {
    const { entries } = await found({ name: 'maxamed inv', office: northgate });
    expect(entries.map(({ id, match }) => [id, match])).toEqual([
      [maxamed.id, 'begins'],
      [mohammed.id, 'sounds-alike'],
    ]);
    expect(entries[0]).toEqual({
      id: maxamed.id,
      name: { given: 'Maxamed', family: 'Invented' },
      birthMonth: '1999-04',
      registeredOn: '2024-01-01',
      office: northgate,
      advisorId: null,
      match: 'begins',
      foundAs: null,
    });
    expect(idsOf(await found({ name: 'Noor', office: northgate }))).toEqual([hodan.id]);
  });

  it('finds the whole name alone where no office is said', async () => {
    expect(idsOf(await found({ name: 'INVENTED, Maxamed' }))).toEqual([maxamed.id]);
    expect(idsOf(await found({ name: 'Maxamed Inv' }))).toEqual([]);
  });

  it('finds a name that some write in two words, and others in one', async () => {
    const { id, position } = await register(person('Róisín', "O'Testy"));
    await api.platform.waiter.waitFor(position, 10_000);
    for (const name of ['O Testy', 'otesty', 'Roisin O Testy'])
      expect(idsOf(await found({ name, office: northgate }))).toEqual([id]);
    expect(idsOf(await found({ name: 'Roisin O Testy' }))).toEqual([id]);
  });

  it('finds a number however it is written', async () => {
    expect(idsOf(await found({ nationalInsuranceNumber: 'ab 12 34 56 c' }))).toEqual([maxamed.id]);
    expect(idsOf(await found({ phone: '(020) 7946-0018' })).sort()).toEqual([maxamed.id, hodan.id].sort());
    expect(idsOf(await found({ phone: '0044 20 7946 0018', name: 'hod' }))).toEqual([hodan.id]);
  });

  it('is narrowed by community, skill and barrier', async () => {
    const narrow = { community: ['somali'], skill: ['S1.4.1'], barrier: ['housing'] };
    expect(idsOf(await found({ office: northgate, ...narrow }))).toEqual([hodan.id]);
    for (const other of [{ community: ['sylheti'] }, { skill: ['S1.4.2'] }, { barrier: ['childcare'] }])
      expect(idsOf(await found({ office: northgate, ...narrow, ...other }))).toEqual([]);
  });

  it('is narrowed by a skill under whatever form of its code it was declared', async () => {
    const skilled = async (skill: string) => idsOf(await found({ office: northgate, skill: [skill] }));
    for (const form of [welding, address(welding), `https://data.europa.eu/esco/skill/${welding}/`])
      expect(await skilled(form)).toEqual([maxamed.id]);
    for (const form of ['S1.4.1', address('S1.4.1')]) expect(await skilled(form)).toEqual([hodan.id]);
    for (const other of ['S1.4', address(welding.slice(0, -1)), `https://example.org/esco/skill/${welding}`])
      expect(await skilled(other)).toEqual([]);
  });

  it('comes in pages', async () => {
    const first = await found({ name: 'inv', office: northgate, limit: 1 });
    const second = await found({ name: 'inv', office: northgate, limit: 1, cursor: first.next });
    expect(idsOf(first).concat(idsOf(second))).toEqual([maxamed.id, mohammed.id].sort());
    expect([first.total, first.isCut, second.next]).toEqual([2, false, null]);
  });

  it('finds nobody for whoever may not read the record, by no question', async () => {
    const questions = [
      { name: 'Maxamed Invented' },
      { phone: '020 7946 0018' },
      { nationalInsuranceNumber: 'AB123456C' },
    ];
    for (const question of questions) {
      expect(idsOf(await found(question))).toContain(maxamed.id);
      expect(await found(question, { person: stranger })).toEqual({ entries: [], total: 0, next: null, isCut: false });
    }
    const refused = await ask({ name: 'Maxamed', office: northgate }, { purpose: 'testing' }, { person: stranger });
    expect(await problemIn(api, refused)).toMatchObject({ type: '/problems/http/missing-place', status: 403 });
  });

  it('finds nobody for whom an exclusion keeps out', async () => {
    const cousin = randomUUID();
    await api.employ(cousin, 'advisor', northgate);
    const exclusion = { excluded: { kind: 'person', id: cousin }, reason: 'A cousin' };
    const set = await command(`${mohammed.url}/exclusions`, exclusion);
    await api.platform.waiter.waitFor(set.position, 5_000);
    expect(idsOf(await found({ name: 'invented', office: northgate }, { person: cousin }))).toEqual([maxamed.id]);
  });

  it('says what for, and is written down with those alone whom it showed', async () => {
    expect(await problemIn(api, await ask({ name: 'Hodan', office: northgate }, {}))).toMatchObject({
      type: '/problems/http/purpose-required',
    });
    await found({ name: 'inv', office: northgate, limit: 1 });
    const { rows } = await api.platform.pool.query(
      'select route, persons from privacy.read_log order by id desc limit 1',
    );
    expect(rows).toEqual([{ route: 'POST /v1/claimants/search', persons: [[maxamed.id, mohammed.id].sort()[0]] }]);
  });

  it.each([{}, { name: 'A. B.', office: northgate }, { phone: '12345' }, { skill: ['S1.4.1'] }])(
    'is refused where it is too wide: %j',
    async (body) => {
      expect(await problemIn(api, await ask(body))).toMatchObject({ type: '/problems/caseload/search-too-wide' });
    },
  );

  it('leaves no name and no number in what it looks through, nor in the log', async () => {
    const { rows } = await api.platform.pool.query<{ row: string }>(
      'select k::text as row from caseload.claimant_key_v3 k',
    );
    expect(rows).toHaveLength(4);
    for (const text of [...rows.map(({ row }) => row), api.logged])
      expect(text).not.toMatch(/maxamed|invented|mhmd|7946\s?0018|AB123456C/i);
  });

  describe('for a second record of somebody', () => {
    const duplicatesOf = async ({ url }: Done, who: { person?: string } = {}) =>
      (await api.get(`${url}/possible-duplicates`, who)).json<PossibleDuplicatesAnswer>().entries;

    it('tells which may be one, and why', async () => {
      expect(await duplicatesOf(maxamed)).toEqual([
        {
          id: mohammed.id,
          name: { given: 'Mohammed', family: 'Invented' },
          dateOfBirth: '1999-04-17',
          birthMonth: '1999-04',
          registeredOn: '2024-01-01',
          office: northgate,
          reasons: ['similar-name', 'same-date-of-birth'],
        },
        expect.objectContaining({ id: hodan.id, reasons: ['same-phone'] }),
      ]);
    });

    it('tells of none whom the asker may not read', async () => {
      const cousin = randomUUID();
      await api.employ(cousin, 'advisor', northgate);
      const set = await command(`${hodan.url}/exclusions`, {
        excluded: { kind: 'person', id: cousin },
        reason: 'A cousin',
      });
      await api.platform.waiter.waitFor(set.position, 5_000);
      expect(idsOf({ entries: await duplicatesOf(maxamed, { person: cousin }) })).toEqual([mohammed.id]);
    });

    it('is written down with all whom it compared', async () => {
      await duplicatesOf(maxamed);
      const { rows } = await api.platform.pool.query('select persons from privacy.read_log order by id desc limit 1');
      expect(rows).toEqual([{ persons: [maxamed.id, mohammed.id, hodan.id] }]);
    });
  });

  it('finds at an office those whose record is that office’s now', async () => {
    const proposal = { advisorId: stranger, office: elsewhere };
    await command(`${mohammed.url}/assignment/proposal`, proposal);
    await api.platform.waiter.waitFor((await api.head())!, 5_000);
    const asked = { name: 'mohammed' };
    expect(idsOf(await found({ ...asked, office: elsewhere }, { person: stranger }))).toEqual([mohammed.id]);
    expect(idsOf(await found({ ...asked, office: northgate }))).toEqual([maxamed.id]);
  });

  it('finds nobody once forgotten', async () => {
    const officer = { as: ['privacy_officer'] as const, person: privacyOfficer };
    const asked = { personId: maxamed.id, asksFor: 'erasure', askedBy: 'person' };
    const request = await command('/v1/rights-requests', asked, officer);
    await command(`/v1/rights-requests/${request.id}/grant`, { ground: 'own-request' }, officer);
    await api.platform.waiter.waitFor((await api.head())!, 5_000);
    expect(idsOf(await found({ name: 'maxamed', office: northgate }))).toEqual([]);
    expect(idsOf(await found({ nationalInsuranceNumber: 'AB123456C' }))).toEqual([]);
    const { rows } = await api.platform.pool.query('select 1 from caseload.claimant_key_v3 where claimant_id = $1', [
      maxamed.id,
    ]);
    expect(rows).toEqual([]);
  });
});
