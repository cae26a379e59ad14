import { randomUUID } from 'node:crypto';
import { decision } from '@alongside/commands';
import { vacancyDecider } from '@alongside/employers';
import { addDays, londonDateOf } from '@alongside/kernel';
import { casework, northgate, problemIn } from './support/casework';
import { useTestApi } from './support/test-api';

const today = londonDateOf(new Date().toISOString());
const adviser = { as: ['employer_adviser'] } as const;

interface Listed {
  readonly total: number;
  readonly next: string | null;
  readonly entries: readonly { readonly id: string; readonly state: string }[];
}

const bakery = {
  ...{ kind: 'job', title: 'Bakery assistant', description: 'Early shifts\n\n<script>steal()</script>' },
  employer: { name: 'Willow Lane Bakery' },
  occupation: { taxonomy: 'soc2020', code: '9263', label: 'Kitchen and catering assistants' },
  requiredSkills: [{ words: 'Food hygiene' }],
  employmentTypes: ['part-time'],
  hours: { from: 16, to: 24.5 },
  pay: { fromMinor: 1221, toMinor: 1300, currency: 'GBP', period: 'hour' },
  validThrough: addDays(today, 14),
  locations: [{ locality: 'London', postcode: 'NW10 4TR', country: 'GB' }],
};
const garage = {
  ...{ kind: 'apprenticeship', title: 'Mechanic', description: 'From the first day' },
  ...{ employer: { name: 'Canal Street Garage' }, places: 2, remote: false },
};

describe('a vacancy', () => {
  const api = useTestApi();
  const { command, show } = casework(api);
  const open = (terms: object, more: object = {}) =>
    command('/v1/vacancies', { office: northgate, terms, ...more }, adviser);
  const list = (query = '') => show<Listed>(`/v1/vacancies${query}`);

  it('is opened, changed, closed and opened again', async () => {
    const { id, url } = await open(bakery);
    expect(await show(url)).toMatchObject({
      ...{ id, state: 'open', office: northgate, placesLeft: 1, description: '<p>Early shifts</p>' },
      terms: { title: 'Bakery assistant', checks: [], places: 1 },
    });
    const { validThrough: _, ...terms } = { ...bakery, places: 2 };
    await command(`${url}/changes`, { terms, reason: 'told-by-employer' }, adviser);
    const changed = await show<{ terms: object }>(url);
    expect(changed).toMatchObject({ placesLeft: 2, revision: 1 });
    expect(changed.terms).not.toHaveProperty('validThrough');
    for (const [path, body] of [
      ['changes', { terms, reason: 'Ask Mr Invented' }],
      ['closure', { reason: 'withdrawn', note: 'Mr Invented is ill' }],
      ['reopening', { reason: 'Mr Invented is back' }],
      ['error', { reason: 'Mr Invented knows' }],
    ] as const)
      expect((await api.post(`${url}/${path}`, body, adviser)).statusCode).toBe(400);
    await command(`${url}/closure`, { reason: 'withdrawn' }, adviser);
    expect(await show(url)).toMatchObject({ state: 'closed', closedBecause: 'withdrawn' });
    await command(`${url}/reopening`, { reason: 'not-withdrawn' }, adviser);
    expect(await show(url)).toMatchObject({ state: 'open', closedOn: null });
    await command(`${url}/error`, { reason: 'wrong-office' }, adviser);
    expect((await list()).total).toBe(0);
    expect(await problemIn(api, await api.get(url, adviser))).toMatchObject({
      type: expect.stringContaining('vacancy-not-found'),
    });
  });

  it('says what is wrong with it, field by field', async () => {
    const bad = { ...bakery, title: ' ', pay: { currency: 'Pounds' }, hours: { from: -1 }, url: 'javascript:x' };
    const answer = await api.post('/v1/vacancies', { office: northgate, terms: bad }, adviser);
    const { errors } = (await problemIn(api, answer)) as unknown as { errors: { pointer: string }[] };
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual([
      '#/terms/hours/from',
      '#/terms/pay/currency',
      '#/terms/title',
      '#/terms/url',
    ]);
    const none = { ...bakery, pay: { currency: 'GBP' } };
    const refused = await api.post('/v1/vacancies', { office: northgate, terms: none }, adviser);
    expect(await problemIn(api, refused)).toMatchObject({ type: expect.stringContaining('terms-incomplete') });
  });

  it('is found by what it offers, page by page', async () => {
    const { id: baker } = await open(bakery);
    const { id: mechanic } = await open(garage, { occurredAt: addDays(today, -1) });
    const { id: expired } = await open(
      { ...bakery, validThrough: addDays(today, -1) },
      { occurredAt: addDays(today, -9) },
    );
    const found = async (query: string) => (await list(query)).entries.map(({ id }) => id);

    for (const query of [
      '?text=lane+assistant',
      '?skill=food+hygiene',
      '?occupation=9263',
      '?hours=20..30',
      '?pay=1250..',
      '?payPeriod=hour',
      '?place=nw10',
      '?employmentType=part-time',
    ])
      expect([query, await found(`${query}&state=open`)]).toEqual([query, [baker]]);
    expect(await found('?state=expired')).toEqual([expired]);
    for (const query of ['?pay=1400..', '?pay=1250..&currency=USD', '?hours=30..', '?text=100%25', '?doubted=true'])
      expect([query, await found(query)]).toEqual([query, []]);
    expect(await found(`?kind=apprenticeship&office=${northgate}`)).toEqual([mechanic]);

    const first = await list('?limit=2');
    const second = await list(`?limit=2&cursor=${first.next}`);
    expect([first.total, second.total, second.next]).toEqual([3, 3, null]);
    expect([...first.entries, ...second.entries].map(({ id }) => id)).toEqual([baker, mechanic, expired]);
  });

  it('is published as a posting while it can be applied for, and no word of who takes its places', async () => {
    const { id, url } = await open(bakery);
    expect(await show(url)).toMatchObject({ taken: [] });
    const answer = await api.get(`${url}/job-posting`, adviser);
    expect(answer.headers['content-type']).toContain('application/ld+json');
    expect(answer.json()).toEqual({
      '@context': 'https://schema.org',
      '@type': 'JobPosting',
      identifier: { '@type': 'PropertyValue', name: 'Alongside', value: id },
      title: 'Bakery assistant',
      description: '<p>Early shifts</p>',
      datePosted: today,
      validThrough: `${bakery.validThrough}T23:59:59`,
      hiringOrganization: { '@type': 'Organization', name: 'Willow Lane Bakery' },
      jobLocation: [
        {
          '@type': 'Place',
          address: {
            '@type': 'PostalAddress',
            addressLocality: 'London',
            postalCode: 'NW10 4TR',
            addressCountry: 'GB',
          },
        },
      ],
      employmentType: ['PART_TIME'],
      occupationalCategory: {
        '@type': 'CategoryCode',
        inCodeSet: 'soc2020',
        codeValue: '9263',
        name: bakery.occupation.label,
      },
      skills: ['Food hygiene'],
      workHours: '16 to 24.5 hours per week',
      baseSalary: {
        '@type': 'MonetaryAmount',
        currency: 'GBP',
        value: { '@type': 'QuantitativeValue', minValue: 12.21, maxValue: 13, unitText: 'HOUR' },
      },
      totalJobOpenings: 1,
    });
    const listed = (await api.get('/v1/job-postings?limit=1', adviser)).json<{
      numberOfItems: number;
      itemListElement: unknown[];
    }>();
    expect(listed).toMatchObject({ '@type': 'ItemList', itemListElement: [{ item: { '@type': 'JobPosting' } }] });

    await take(id);
    expect((await api.get(`${url}/job-posting`, adviser)).statusCode).toBe(404);
    const after = (await api.get('/v1/job-postings', adviser)).json<{ numberOfItems: number }>();
    expect(after.numberOfItems).toBe(listed.numberOfItems - 1);
    expect(await show(url)).toMatchObject({ state: 'full', placesLeft: 0, taken: [{ takenOn: today }] });
    expect(JSON.stringify(await show(url))).not.toMatch(/candidacyId|acceptanceId/);
  });

  async function take(vacancyId: string): Promise<void> {
    const actor = { personId: randomUUID(), roles: ['advisor'] };
    const context = { commandId: randomUUID(), actor, route: 'test', request: null, correlationId: randomUUID() };
    const ids = { candidacyId: randomUUID(), acceptanceId: randomUUID() };
    const place = { ...ids, takenBy: actor.personId, occurredAt: today, today };
    const taking = decision(vacancyDecider, vacancyId, { kind: 'take-place', ...place });
    const { position } = await api.platform.commands.handle(context, taking);
    await api.platform.waiter.waitFor(position, 10_000);
  }
});
