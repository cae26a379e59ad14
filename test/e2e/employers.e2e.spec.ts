import { randomUUID } from 'node:crypto';
import type { Uuid } from '@alongside/kernel';
import { casework, northgate, person, problemIn } from './support/casework';
import { advisor as advisorHere, useTestApi, type Request } from './support/test-api';

interface Listed {
  readonly total: number;
  readonly next: string | null;
  readonly entries: { id: Uuid; name: string }[];
  readonly counts: Readonly<Record<string, { code: string; count: number; query: string }[]>>;
}

interface History {
  readonly total: number;
  readonly next: string | null;
  readonly entries: {
    kind: string;
    type: string;
    forClaimant: boolean;
    claimantId: Uuid | null;
    data: Record<string, unknown> | null;
    enteredInErrorOn: string | null;
  }[];
}

describe('employers', () => {
  const api = useTestApi({ offices: [] });
  const { command, register, openClaim } = casework(api);
  const elsewhere: Uuid = randomUUID();
  const adviser = { as: ['employer_adviser'], person: randomUUID(), purpose: 'hiring' } as const;
  const another = { as: ['employer_adviser'], person: randomUUID(), purpose: 'hiring' } as const;
  const advisor = { as: ['advisor'], person: advisorHere, purpose: 'hiring' } as const;
  let kitchens: Uuid;
  let amina: Uuid;
  let url: string;

  const details = {
    name: 'Example Kitchens Ltd',
    companyNumber: '01234567',
    tradingNames: ['The Example Canteen'],
    sector: 'hospitality',
    size: 'small',
    community: 'somali',
    site: { lines: ['1 Invented Yard'], postcode: 'NW10 0XX' },
  };
  const day = { occurredAt: '2026-01-12' };
  const folded = async () => api.platform.waiter.waitFor((await api.head())!, 10_000);
  const tell = (rest: string, body: object, by: Partial<Request> = adviser) =>
    command(`${url}/${rest}`, { ...body, ...day }, by);
  const show = async <Shown>(at: string, by: Partial<Request> = adviser): Promise<Shown> => {
    await folded();
    const answer = await api.get(at, by);
    expect(answer.statusCode).toBe(200);
    return answer.json<Shown>();
  };
  const history = (query = '', by: Partial<Request> = adviser) => show<History>(`${url}/history${query}`, by);

  beforeAll(async () => {
    await api.employ(adviser.person, 'employer_adviser', northgate);
    await api.employ(another.person, 'employer_adviser', elsewhere);
    await api.employ(advisor.person, 'advisor', northgate);
    const registered = await command(
      '/v1/employers',
      { office: northgate, details, occurredAt: '2026-01-05' },
      adviser,
    );
    kitchens = registered.id;
    url = registered.url;
    amina = (await register(person('Amina', 'Example'), '2026-01-05')).id;
    await openClaim(amina, '2026-01-05');
  });

  it('are registered once, under whatever of their names, also by two at a time', async () => {
    const again = { ...details, name: 'EXAMPLE KITCHENS LIMITED', companyNumber: undefined, tradingNames: [] };
    const refused = await api.post('/v1/employers', { office: northgate, details: again }, adviser);
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({
      type: '/problems/employers/already-registered',
      now: url,
      current: { id: kitchens },
    });
    const laundry = { name: 'Example Laundry', companyNumber: '07654321', sector: 'cleaning', size: 'micro' };
    const racers = [0, 1].map(() => api.post('/v1/employers', { office: northgate, details: laundry }, adviser));
    expect((await Promise.all(racers)).map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
  });

  it('are of the offices that work with them: another sees them once it joins', async () => {
    const named = await api.post('/v1/employers', { office: elsewhere, details }, another);
    expect(named.json()).toMatchObject({ now: url });
    expect(named.json()).not.toHaveProperty('current');
    expect((await api.get(url, another)).statusCode).toBe(404);
    await command(`${url}/offices`, { office: elsewhere }, another);
    expect(await show(url, another)).toMatchObject({ id: kitchens, offices: [northgate, elsewhere] });
    await command(`${url}/office-departures`, { office: elsewhere }, another);
    await folded();
    expect((await api.get(url, another)).statusCode).toBe(404);
    const last = await api.post(`${url}/office-departures`, { office: northgate }, adviser);
    expect((await problemIn(api, last)).type).toBe('/problems/employers/last-office');
  });

  it('have persons to ask for, whose names are read with a trace and gone once they are no contact', async () => {
    const hodan = { name: { given: 'Hodan', family: 'Example' }, jobTitle: 'Manager', phone: '020 7946 0100' };
    const { id } = await tell('contact-persons', hodan);
    expect(await show(url)).toMatchObject({ contactPersons: [{ id, ...hodan, email: null }] });
    const read = await show<{ entries: { reader: { personId: Uuid } }[] }>(`/v1/persons/${id}/readings`, {
      as: ['privacy_officer'],
    });
    expect(JSON.stringify(read)).toContain(adviser.person);
    await tell(`contact-persons/${id}/end`, { reason: 'left' });
    expect(await show(url)).toMatchObject({ contactPersons: [] });
    const wrong = await api.post(`${url}/contacts`, { channel: 'fax machine', result: 'call-again' }, adviser);
    expect((await problemIn(api, wrong)).errors).toMatchObject([{ pointer: '#/channel' }]);
  });

  it('show in their history what there was, a claimant to whoever sees that claimant and to nobody else', async () => {
    await tell('contacts', { channel: 'phone', result: 'vacancy-offered', note: 'Two early shifts' });
    const called = await tell('contacts', {
      channel: 'phone',
      result: 'interview-offered',
      note: 'Has met Amina',
      claimantId: amina,
    });
    await tell('briefings', { topics: ['spent-convictions', 'support-in-work'], channel: 'visit' });
    await tell('willingness', { conditions: ['mentor'], reviewOn: '2026-07-13' });
    await tell('stage', { stage: 'engaged', reason: 'agreed' });
    const asSeen = await history('?kind=contact');
    expect(asSeen.entries).toMatchObject([
      { type: 'EmployerContacted', forClaimant: true, claimantId: amina, data: { note: 'Has met Amina' } },
      { forClaimant: false, claimantId: null, data: { note: 'Two early shifts' } },
    ]);
    await command(`${url}/offices`, { office: elsewhere }, another);
    const elsewhereSeen = await history('?kind=contact', another);
    expect(elsewhereSeen.total).toBe(2);
    expect(elsewhereSeen.entries[0]).toMatchObject({ forClaimant: true, claimantId: null, data: null });
    const hidden = await api.post(`${url}/contacts/${called.id}/error`, { reason: 'Another' }, another);
    expect(hidden.statusCode).toBe(404);
    await tell(`contacts/${called.id}/error`, { reason: 'Another employer' });
    const [, corrected] = (await history('?kind=contact')).entries;
    expect(corrected).toMatchObject({ type: 'EmployerContacted', data: null, enteredInErrorOn: '2026-01-12' });
  });

  it('show their history page by page, each entry once', async () => {
    const whole = await history('?limit=1000');
    expect(whole.entries.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['briefing', 'willingness', 'stage', 'details']),
    );
    const seen: unknown[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: History = await history(`?limit=3${next && `&cursor=${next}`}`);
      seen.push(...page.entries);
      next = page.next;
    }
    expect(seen).toEqual(whole.entries);
    expect(whole.total).toBe(seen.length);
  });

  it('are listed by what they are, each count naming the list of exactly those', async () => {
    const list = (query: string) => show<Listed>(`/v1/employers?${query}`);
    const all = await list('limit=1000');
    expect(all.entries.map(({ name }) => name)).toEqual(['Example Kitchens Ltd', 'Example Laundry']);
    for (const counts of Object.values(all.counts))
      for (const { count, query } of counts) expect((await show<Listed>(query)).total).toBe(count);
    expect(await list('name=canteen&sector=hospitality&stage=engaged&willing=true&community=somali')).toMatchObject({
      total: 1,
    });
    expect(await list('review=2026-07-01..2026-07-31&notContactedSince=2026-02-01')).toMatchObject({ total: 1 });
    expect(await list('notContactedSince=2026-01-10')).toMatchObject({ total: 0, entries: [], next: null });
    const first = await list('limit=1');
    const second = await list(`limit=1&cursor=${first.next}`);
    expect([first.entries[0]!.name, second.entries[0]!.name, second.next]).toEqual([
      'Example Kitchens Ltd',
      'Example Laundry',
      null,
    ]);
    expect((await api.get(`/v1/employers?office=${elsewhere}`, adviser)).statusCode).toBe(403);
  });

  it('keep others from being registered under what they were corrected to, and let go of what they were', async () => {
    const { revision } = await show<{ revision: number }>(url);
    const correction = { details: { ...details, companyNumber: '00000001' }, reason: 'mistake' };
    const stale = await api.post(`${url}/detail-corrections`, correction, {
      ...adviser,
      headers: { 'if-match': '"0"' },
    });
    expect(stale.statusCode).toBe(412);
    await command(`${url}/detail-corrections`, correction, { ...adviser, headers: { 'if-match': `"${revision}"` } });
    const cafe = (companyNumber: string) => ({
      name: 'Example Café',
      companyNumber,
      sector: 'hospitality',
      size: 'micro',
    });
    const taken = await api.post('/v1/employers', { office: northgate, details: cafe('00000001') }, adviser);
    expect(taken.statusCode).toBe(409);
    const free = await command('/v1/employers', { office: northgate, details: cafe('01234567') }, adviser);
    await command(`${free.url}/error`, { reason: 'registered-twice' }, adviser);
    await command('/v1/employers', { office: northgate, details: cafe('01234567') }, adviser);
    expect(await show(free.url)).toMatchObject({ enteredInErrorOn: expect.any(String) });
  });

  describe('to whom claimants are introduced', () => {
    const made = (body: object = {}) =>
      api.post(
        '/v1/introductions',
        { claimantId: amina, employerId: kitchens, madeBy: { kind: 'elder' }, ...day, ...body },
        advisor,
      );

    it('hear a name with the consent of that day, or on a ground that is recorded', async () => {
      expect((await problemIn(api, await made())).type).toBe('/problems/employers/consent-needed');
      const told = (await made({ override: 'asked-by-claimant' })).json<{ id: Uuid }>();
      expect(await show(`/v1/introductions/${told.id}`)).toMatchObject({
        override: 'asked-by-claimant',
        claimantId: amina,
      });
      const consent = `/v1/claimants/${amina}/consents/share-with-employer`;
      const recipients = [{ kind: 'organisation', id: kitchens }];
      const act = { means: 'in-person' };
      await command(`${consent}/grant`, { recipients, act, occurredAt: '2026-01-10' });
      await command(`${consent}/withdrawal`, { act, occurredAt: '2026-01-14' });
      const consented = await made();
      expect(await show(`/v1/introductions/${consented.json<{ id: Uuid }>().id}`)).toMatchObject({ override: null });
      expect((await made({ occurredAt: '2026-01-14' })).statusCode).toBe(409);
    });

    it('are told of in the claimant’s record, with what came of it, corrected and taken back', async () => {
      const key = randomUUID();
      const once = {
        claimantId: amina,
        employerId: kitchens,
        madeBy: { kind: 'desk' },
        note: 'Knows the cook',
        ...day,
      };
      const [one, two] = [
        await command('/v1/introductions', once, { ...advisor, key }),
        await command('/v1/introductions', once, { ...advisor, key }),
      ];
      expect(two).toEqual(one);
      await command(`${one.url}/results`, { result: 'interview', occurredAt: '2026-01-20' }, advisor);
      const nothing = { result: 'nothing-came-of-it', occurredAt: '2026-01-27' };
      expect((await api.post(`${one.url}/results`, nothing, advisor)).statusCode).toBe(422);
      await command(`${one.url}/results`, { ...nothing, why: 'hours' }, advisor);
      await command(
        `${one.url}/result-corrections`,
        { result: 'hired', resultedOn: '2026-01-27', reason: 'Rang again' },
        advisor,
      );
      const results = [{ result: 'interview' }, { result: 'hired', on: '2026-01-27', why: null }];
      const listed = await show<{ total: number; entries: object[] }>(`/v1/claimants/${amina}/introductions`);
      expect(listed.entries.find((entry) => (entry as { id: Uuid }).id === one.id)).toMatchObject({
        note: 'Knows the cook',
        results,
      });
      const timeline = await show<{ entries: { type: string }[] }>(`/v1/claimants/${amina}/timeline?limit=5`, advisor);
      expect(timeline.entries.map(({ type }) => type)).toContain('IntroductionResultCorrected');
      await command(`${one.url}/error`, { reason: 'Another Amina' }, advisor);
      expect(await show(one.url)).toMatchObject({ note: null, results: [], enteredInErrorOn: expect.any(String) });
      expect(await show(`/v1/claimants/${amina}/introductions`)).toMatchObject({ total: listed.total - 1 });
      const entries = (await history('?kind=introduction', another)).entries;
      expect(entries.length).toBeGreaterThan(0);
      for (const entry of entries) expect(entry).toMatchObject({ forClaimant: true, claimantId: null, data: null });
    });
  });

  it('show who works there and what is difficult, help included, but no word of health', async () => {
    const terms = { startedOn: '2026-02-02', hours: 'full-time', employer: 'Example Kitchens', employerId: kitchens };
    const job = await command('/v1/employments', { claimantId: amina, terms, evidence: 'employer' }, adviser);
    expect(await show(job.url)).toMatchObject({ employerId: kitchens });
    const raise = (kind: string) =>
      command(`${job.url}/issues`, { kind, raisedBy: 'employer', words: 'No bus', occurredAt: '2026-02-09' }, adviser);
    const [travel] = [await raise('travel'), await raise('health')];
    await command(
      `${job.url}/issues/${travel.id}/helps`,
      { words: 'Called the depot', occurredAt: '2026-02-10' },
      adviser,
    );
    const seen = await show(`${url}/jobs`);
    const counts = { jobs: 1, open: 1, withOpenIssues: 1 };
    expect(seen).toMatchObject({
      total: 1,
      counts,
      entries: [{ id: job.id, claimantId: amina, openIssues: [{ id: travel.id }] }],
    });
    expect(await show(`${url}/jobs`, another)).toMatchObject({ total: 0, entries: [], counts });
    const types = (await history('?kind=hire,issue')).entries.map(({ type }) => type);
    expect(types).toEqual(['PostHireIssueHelped', 'PostHireIssueRaised', 'EmploymentStarted']);
    await command(
      `${job.url}/issues/${travel.id}/resolution`,
      { how: 'work-adjusted', occurredAt: '2026-02-16' },
      adviser,
    );
    expect(await show(`${url}/jobs?open=true`)).toMatchObject({
      counts: { ...counts, withOpenIssues: 0 },
      entries: [{ openIssues: [] }],
    });
    await command(`${job.url}/error`, { reason: 'Another Amina' }, adviser);
    expect(await show(`${url}/jobs`)).toMatchObject({ total: 0, counts: { jobs: 0, open: 0, withOpenIssues: 0 } });
    expect(await history('?kind=hire,issue')).toMatchObject({ total: 0, entries: [] });
  });

  it('have what they offer, and what became of who was put forward, in their history', async () => {
    const offered = {
      kind: 'job',
      title: 'Cook',
      description: 'Lunch',
      employer: { employerId: kitchens, name: 'Kitchens' },
    };
    const opening = { office: northgate, terms: { ...offered, places: 2 }, occurredAt: '2026-03-02' };
    const vacancy = await command('/v1/vacancies', opening, adviser);
    const put = (claimantId: Uuid) =>
      command(`/v1/claimants/${claimantId}/applications`, { vacancyId: vacancy.id, occurredAt: '2026-03-03' }, adviser);
    const claimant = async (given: string) => {
      const { id } = await register(person(given, 'Example'), '2026-01-05');
      await openClaim(id, '2026-01-05');
      return id;
    };
    const [sahra, hibo] = [await claimant('Sahra'), await claimant('Hibo')];
    const [hers, hired] = [await put(sahra), await put(hibo)];
    const refusal = { reason: 'experience', by: 'employer', note: 'Wants two years', occurredAt: '2026-03-05' };
    await command(`${hers.url}/refusal`, refusal, adviser);
    await command(`${hired.url}/acceptance`, { occurredAt: '2026-03-06' }, adviser);
    await command(`${vacancy.url}/closure`, { reason: 'withdrawn', occurredAt: '2026-03-09' }, adviser);
    const { entries } = await history('?kind=vacancy,application');
    expect(entries.map(({ type }) => type)).toEqual([
      'VacancyClosed',
      ...['ApplicationAccepted', 'VacancyPlaceTaken', 'ApplicationRefused'],
      ...['ApplicationMade', 'ApplicationMade', 'VacancyOpened'],
    ]);
    expect(entries.filter(({ claimantId }) => claimantId === sahra)).toHaveLength(2);
    expect(entries.find(({ type }) => type === 'ApplicationRefused')).toMatchObject({
      data: { reason: 'experience', note: 'Wants two years' },
    });
    expect(entries.find(({ type }) => type === 'VacancyPlaceTaken')).toMatchObject({
      claimantId: null,
      data: { title: 'Cook', placesLeft: 1 },
    });
    const others = (await history('?kind=vacancy,application', another)).entries;
    expect(others.filter(({ forClaimant }) => forClaimant).map(({ data, claimantId }) => [data, claimantId])).toEqual(
      Array(4).fill([null, null]),
    );
    await command(`${hers.url}/error`, { reason: 'Another Sahra', occurredAt: '2026-03-10' }, adviser);
    const after = (await history('?kind=application')).entries.filter(({ claimantId }) => claimantId === sahra);
    for (const entry of after.filter(({ type }) => type !== 'ApplicationEnteredInError'))
      expect(entry).toMatchObject({ data: null, enteredInErrorOn: '2026-03-10' });
    const meant = await command('/v1/vacancies', opening, adviser);
    expect((await history('?kind=vacancy')).total).toBe(4);
    await command(`${meant.url}/error`, { reason: 'wrong-employer', occurredAt: '2026-03-10' }, adviser);
    expect((await history('?kind=vacancy')).total).toBe(3);
  });
});
