import { allRoles } from '@alongside/http';
import { administrator, useRegister } from './register.contract';

const register = useRegister();

/** Follows `next` to the last page; each page has the same total. */
async function pages(url: string, limit: number) {
  const all: { entries: { name: unknown }[]; total: number; next: string | null }[] = [];
  let cursor = '';
  do {
    const { status, body } = await register.get(`${url}limit=${limit}${cursor}`);
    expect(status).toBe(200);
    all.push(body);
    cursor = `&cursor=${body.next}`;
  } while (all.at(-1)!.next !== null);
  return { names: all.map(({ entries }) => entries.map(({ name }) => name)), totals: all.map(({ total }) => total) };
}

async function created(url: string, body: object): Promise<string> {
  const answer = await register.post(url, body);
  expect(answer).toMatchObject({ status: 201 });
  return answer.body.id;
}

const openOffice = (name: string, area = 'brent', occurredAt = '2025-01-06') =>
  created('/v1/offices', { name, area, occurredAt });

interface Joining {
  readonly roles?: object[];
  readonly occurredAt?: string;
}
const join = (given: string, joining: Joining = {}) =>
  created('/v1/staff', { name: { given, family: 'Invented' }, occurredAt: '2025-01-06', ...joining });

const at = (id: string, role = 'advisor') => ({ role, place: { kind: 'office', id } });

describe('the list of offices', () => {
  beforeAll(async () => {
    const ids = [];
    for (const name of ['Harlesden', 'Kilburn', 'Willesden', 'Harlesden']) ids.push(await openOffice(name));
    await openOffice('Ealing', 'west-london');
    await register.post(`/v1/offices/${ids[1]}/closure`, { occurredAt: '2025-06-02' });
  });

  it('is by name, in pages of one count', async () => {
    expect(await pages('/v1/offices?', 2)).toEqual({
      names: [['Ealing', 'Harlesden'], ['Harlesden', 'Kilburn'], ['Willesden']],
      totals: [5, 5, 5],
    });
  });

  it('may be that of some areas, of those that are open or those that are not', async () => {
    expect((await pages('/v1/offices?area=west-london,kent&', 9)).names).toEqual([['Ealing']]);
    expect((await pages('/v1/offices?area=brent&open=true&', 9)).names).toEqual([
      ['Harlesden', 'Harlesden', 'Willesden'],
    ]);
    expect((await pages('/v1/offices?open=false&', 9)).names).toEqual([['Kilburn']]);
  });

  it('takes no cursor of another filter', async () => {
    const { body } = await register.get('/v1/offices?limit=1');
    expect(await register.get(`/v1/offices?limit=1&open=true&cursor=${body.next}`)).toMatchObject({ status: 400 });
  });
});

describe('the list of organisations', () => {
  beforeAll(async () => {
    const add = (name: string, ...kinds: string[]) => created('/v1/organisations', { name, kinds });
    await add('Invented Somali Association', 'host', 'support-group');
    await add('Invented Training', 'training-provider');
    const friends = await add('Invented Friends', 'support-group');
    await register.post(`/v1/organisations/${friends}/closure`, {});
  });

  it('is by name, in pages of one count', async () => {
    expect(await pages('/v1/organisations?', 2)).toEqual({
      names: [['Invented Friends', 'Invented Somali Association'], ['Invented Training']],
      totals: [3, 3],
    });
  });

  it('may be that of some kinds, of those that are open', async () => {
    const { names } = await pages('/v1/organisations?kind=support-group,probation&open=true&', 9);
    expect(names).toEqual([['Invented Somali Association']]);
  });
});

interface Listed {
  readonly asAt: string;
  readonly entries: { readonly id: string; readonly name: { readonly given: string } | null }[];
}

describe('the staff of an office', () => {
  let office: string;
  let another: string;
  const ids: Record<string, string> = {};
  const list = async (query: string): Promise<Listed> =>
    (await register.get(`/v1/offices/${office}/staff?${query}`)).body;
  const named = async (query: string) => (await list(query)).entries.map(({ name }) => name!.given);

  beforeAll(async () => {
    office = await openOffice('Stonebridge');
    another = await openOffice('Cricklewood');
    ids.Ada = await join('Ada', { roles: [at(office), at(office, 'team_leader'), at(another)] });
    ids.Bea = await join('Bea', { roles: [at(office)], occurredAt: '2025-02-03' });
    ids.Cy = await join('Cy', { roles: [at(office, 'employer_adviser')], occurredAt: '2025-03-03' });
    await join('Dee', { roles: [at(another), { role: 'analyst' }] });
    await register.post(`/v1/staff/${ids.Bea}/absences`, { from: '2025-04-07', to: '2025-04-21' });
    await register.post(`/v1/staff/${ids.Cy}/leaving`, { occurredAt: '2025-05-05', reason: 'retired' });
    await register.post(`/v1/staff/${ids.Ada}/role-withdrawals`, { ...at(office), occurredAt: '2025-06-02' });
  });

  it('shows who held which role there on a day', async () => {
    expect(await list('asAt=2025-04-07')).toEqual({
      asAt: '2025-04-07',
      total: 3,
      next: null,
      entries: [
        {
          id: ids.Ada,
          name: { given: 'Ada', family: 'Invented' },
          since: '2025-01-06',
          roles: [
            { role: 'advisor', from: '2025-01-06', to: '2025-06-02' },
            { role: 'team_leader', from: '2025-01-06', to: null },
          ],
          present: true,
          absentUntil: null,
        },
        {
          id: ids.Bea,
          name: { given: 'Bea', family: 'Invented' },
          since: '2025-02-03',
          roles: [{ role: 'advisor', from: '2025-02-03', to: null }],
          present: false,
          absentUntil: '2025-04-21',
        },
        {
          id: ids.Cy,
          name: { given: 'Cy', family: 'Invented' },
          since: '2025-03-03',
          roles: [{ role: 'employer_adviser', from: '2025-03-03', to: '2025-05-05' }],
          present: true,
          absentUntil: null,
        },
      ],
    });
  });

  it('counts the first day of a role, and not the first day without it', async () => {
    expect(await named('asAt=2025-02-02')).toEqual(['Ada']);
    expect(await named('asAt=2025-02-03')).toEqual(['Ada', 'Bea']);
    expect(await named('asAt=2025-05-04')).toEqual(['Ada', 'Bea', 'Cy']);
    expect(await named('asAt=2025-05-05')).toEqual(['Ada', 'Bea']);
  });

  it('may be that of some roles, of those who are present or those who are not', async () => {
    expect(await named('asAt=2025-04-07&role=team_leader,employer_adviser')).toEqual(['Ada', 'Cy']);
    expect(await named('asAt=2025-06-02&role=advisor')).toEqual(['Bea']);
    expect(await named('asAt=2025-04-20&present=true')).toEqual(['Ada', 'Cy']);
    expect(await named('asAt=2025-04-20&present=false')).toEqual(['Bea']);
    expect(await named('asAt=2025-04-21&present=false')).toEqual([]);
  });

  it('comes in pages of one count, the longest or the shortest there first', async () => {
    const url = `/v1/offices/${office}/staff?asAt=2025-04-07&`;
    const given = async (query: string) => {
      const { names, totals } = await pages(`${url}${query}`, 2);
      return { names: names.map((page) => page.map((name) => (name as { given: string }).given)), totals };
    };
    expect(await given('')).toEqual({ names: [['Ada', 'Bea'], ['Cy']], totals: [3, 3] });
    expect(await given('sort=-since&')).toEqual({ names: [['Cy', 'Bea'], ['Ada']], totals: [3, 3] });
  });

  it('is that of today unless told', async () => {
    const { asAt, entries } = await list('');
    expect(asAt).toBe(new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date()));
    expect(entries.map(({ id }) => id)).toEqual([ids.Ada, ids.Bea]);
  });

  it('is refused for an office that there is not', async () => {
    expect(await register.get(`/v1/offices/${administrator}/staff`)).toMatchObject({
      status: 404,
      body: { type: '/problems/offices/office-not-found' },
    });
    expect(await register.get(`/v1/organisations/${office}/staff`)).toMatchObject({
      status: 404,
      body: { type: '/problems/offices/organisation-not-found' },
    });
  });

  it('is written down as a reading of those who were shown', async () => {
    const before = (await register.readings()).length;
    await list('asAt=2025-04-07&limit=2');
    expect((await register.readings()).slice(before)).toEqual([[ids.Ada, ids.Bea]]);
  });

  it('keeps the place of somebody who was forgotten, without the name', async () => {
    await register.forget(ids.Cy!);
    const { entries } = await list('asAt=2025-04-07&role=employer_adviser');
    expect(entries).toMatchObject([{ id: ids.Cy, name: null }]);
  });
});

describe('a staff member', () => {
  it('is shown whole, and the reading is written down', async () => {
    const office = await openOffice('Neasden');
    const id = await join('Eve', { roles: [at(office), { role: 'evaluator' }] });
    const absence = await created(`/v1/staff/${id}/absences`, { from: '2025-08-04' });
    await register.post(`/v1/staff/${id}/absences/${absence}/return`, { occurredAt: '2025-08-11' });
    await register.post(`/v1/staff/${id}/name-corrections`, {
      name: { given: 'Eve', family: 'Madeup' },
      reason: 'Married',
    });
    expect((await register.get(`/v1/staff/${id}`)).body).toEqual({
      id,
      revision: 5,
      name: { given: 'Eve', family: 'Madeup' },
      joinedOn: '2025-01-06',
      leftOn: null,
      leaveReason: null,
      roles: expect.arrayContaining([
        { role: 'advisor', place: { kind: 'office', id: office }, from: '2025-01-06', to: null },
        { role: 'evaluator', place: null, from: '2025-01-06', to: null },
      ]),
      absences: [{ absenceId: absence, from: '2025-08-04', to: '2025-08-11' }],
    });
    expect((await register.readings()).at(-1)).toEqual([id]);
  });

  it('may be somebody whose id is known already, of a token say', async () => {
    const personId = '0192aaaa-0000-7000-8000-00000000000b';
    const body = { personId, name: { given: 'Fay', family: 'Invented' } };
    expect(await created('/v1/staff', body)).toBe(personId);
    expect(await register.post('/v1/staff', body)).toMatchObject({
      status: 409,
      body: { type: '/problems/offices/staff-member-already-joined' },
    });
  });

  it('is granted no role at a place that is not there on that day', async () => {
    const office = await openOffice('Dollis Hill', 'brent', '2025-02-03');
    await register.post(`/v1/offices/${office}/closure`, { occurredAt: '2025-06-02' });
    const id = await join('Gil');
    const grant = async (given: object) => {
      const { status, body } = await register.post(`/v1/staff/${id}/roles`, given);
      return status === 200 ? 200 : body.type;
    };
    expect(await grant({ ...at(office), occurredAt: '2025-02-02' })).toBe('/problems/offices/out-of-order');
    expect(await grant({ ...at(office), occurredAt: '2025-06-02' })).toBe('/problems/offices/office-closed');
    expect(await grant(at(administrator))).toBe('/problems/offices/office-not-found');
    const training = { role: 'training_provider', place: { kind: 'organisation', id: office } };
    expect(await grant(training)).toBe('/problems/offices/organisation-not-found');
    expect(await grant({ ...at(office), occurredAt: '2025-06-01' })).toBe(200);
    expect(
      await register.post('/v1/staff', { name: { given: 'Hal', family: 'Invented' }, roles: [at(office)] }),
    ).toMatchObject({
      status: 409,
      body: { type: '/problems/offices/office-closed' },
    });
  });

  it('may be away on days that lie ahead, until that is cancelled', async () => {
    const id = await join('Ivo');
    const absence = await created(`/v1/staff/${id}/absences`, { from: '2099-01-05', to: '2099-01-12' });
    expect((await register.get(`/v1/staff/${id}`)).body.absences).toHaveLength(1);
    expect(await register.post(`/v1/staff/${id}/absences/${absence}/cancellation`, {})).toMatchObject({ status: 200 });
    expect((await register.get(`/v1/staff/${id}`)).body.absences).toEqual([]);
  });
});

describe('the register', () => {
  it('speaks of no day before 1900', async () => {
    const office = await openOffice('Alperton');
    const answers = [
      await register.post('/v1/offices', { name: 'Alperton', area: 'brent', occurredAt: '0000-01-01' }),
      await register.post('/v1/staff', { name: { given: 'Jo', family: 'Invented' }, occurredAt: '1899-12-31' }),
      await register.get(`/v1/offices/${office}/staff?asAt=0000-01-01`),
    ];
    expect(answers.map(({ body }) => body.type)).toEqual(answers.map(() => '/problems/http/invalid-request'));
    expect(await register.get(`/v1/offices/${office}/staff?asAt=1900-01-01`)).toMatchObject({ status: 200 });
  });

  it('is written by administrators, and read by team leaders and advisors too', async () => {
    const office = await openOffice('Wembley');
    const reads = ['/v1/offices', `/v1/offices/${office}`, `/v1/offices/${office}/staff`, '/v1/organisations'];
    const writes = ['/v1/offices', '/v1/organisations', '/v1/staff', `/v1/offices/${office}/names`];
    for (const role of allRoles) {
      const mayRead = ['administrator', 'team_leader', 'advisor'].includes(role);
      for (const url of reads) expect((await register.get(url, role)).status).toBe(mayRead ? 200 : 403);
      if (role === 'administrator') continue;
      for (const url of writes) expect((await register.post(url, {}, role)).status).toBe(403);
    }
  });
});
