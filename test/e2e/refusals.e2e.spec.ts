import { randomUUID } from 'node:crypto';
import { casework, northgate, person, problemIn } from './support/casework';
import { useTestApi, type Answer, type Request } from './support/test-api';

const nobody = '0192ffff-0000-7000-8000-000000000009';
type Refusal = readonly [code: string, status: number];

const wrong = (...pointers: string[]) => ({
  errors: pointers.map((pointer) => ({ pointer, detail: expect.any(String) })),
});

describe('what is refused', () => {
  const api = useTestApi();
  const { register, openClaim } = casework(api);
  let claimantId: string;
  let claimant: string;
  let claim: string;

  beforeAll(async () => {
    const amina = await register(person('Amina', 'Warsame'));
    claimantId = amina.id;
    claimant = amina.url;
    claim = (await openClaim(amina.id, '2024-01-08', { weeklyAmountPence: 8_480 })).url;
  });

  /** Refused by a problem that has a page, and nothing is written. */
  async function refused(answer: () => Promise<Answer>, [code, status]: Refusal, more: object = {}) {
    const head = await api.head();
    const given = await answer();
    expect(await problemIn(api, given)).toMatchObject({ type: `/problems/${code}`, status, ...more });
    expect(await api.head()).toBe(head);
    return given;
  }

  describe('for who asks', () => {
    const ask = (more: Partial<Request>) => () => api.post('/v1/claimants', { details: person('A', 'B') }, more);

    it('nobody', async () => {
      const { headers } = await refused(ask({ as: null }), ['http/unauthenticated', 401]);
      expect(headers['www-authenticate']).toBe('Bearer realm="alongside"');
      await refused(() => api.get(claimant, { as: null }), ['http/unauthenticated', 401]);
    });

    it('somebody whose token has expired, or is another issuer’s, or is none', async () => {
      const expired = await api.token(['advisor'], { expiresIn: '-5m' });
      const [head, payload] = (await api.token(['advisor'])).split('.');
      for (const token of [expired, `${head}.${payload}.${'A'.repeat(86)}`, 'token']) {
        const headers = { authorization: `Bearer ${token}` };
        await refused(ask({ as: null, headers }), ['http/unauthenticated', 401]);
        await refused(() => api.get(claimant, { as: null, headers }), ['http/unauthenticated', 401]);
      }
    });

    it.each(['evaluator', 'analyst', 'training_provider', 'administrator'] as const)('an %s', async (role) => {
      await refused(ask({ as: [role] }), ['http/missing-role', 403]);
      await refused(() => api.get(claimant, { as: [role] }), ['http/missing-role', 403]);
      await refused(() => api.get(`${claimant}/timeline`, { as: [role] }), ['http/missing-role', 403]);
      await refused(() => api.get(claim, { as: [role] }), ['http/missing-role', 403]);
    });

    it('somebody without any role', () => refused(ask({ as: [] }), ['http/missing-role', 403]));
  });

  describe('for its shape', () => {
    const name = { given: 'Amina', family: 'Warsame' };

    it.each<[string, unknown, string[]]>([
      ['an unknown field', { details: { name }, priority: 1 }, ['#/priority']],
      ['an unknown field further in', { details: { name: { ...name, middle: 'X' } } }, ['#/details/name/middle']],
      ['a required field left out', { details: { name: { given: 'Amina' } } }, ['#/details/name/family']],
      ['null for a required field', { details: { name: null } }, ['#/details/name']],
      ['null for the whole of it', { details: null }, ['#/details']],
      ['null for an optional field', { details: { name, dateOfBirth: null } }, ['#/details/dateOfBirth']],
      ['a list for a text', { details: { name: { ...name, given: ['Amina'] } } }, ['#/details/name/given']],
      ['a list for an object', { details: [{ name }] }, ['#/details']],
      [
        'an object for a text',
        { details: { name, nationalInsuranceNumber: {} } },
        ['#/details/nationalInsuranceNumber'],
      ],
      [
        'a number for a text',
        { details: { name: { given: 1, family: true } } },
        ['#/details/name/given', '#/details/name/family'],
      ],
      ['a blank text', { details: { name: { ...name, given: ' ' } } }, ['#/details/name/given']],
      ['a day that does not exist', { details: { name }, occurredAt: '2023-02-29' }, ['#/occurredAt']],
      ['a day in other words', { details: { name }, occurredAt: '1 May 2024' }, ['#/occurredAt']],
      ['a list for the body', [], ['#']],
      ['a text for the body', '"Amina"', ['#']],
      ['null for the body', 'null', ['#']],
    ])('%s', async (_, body, pointers) => {
      await refused(() => api.post('/v1/claimants', body), ['http/invalid-request', 400], wrong(...pointers));
    });

    it.each<[string, () => [string, object], string[]]>([
      ['a theme that is no code', () => [`${claimant}/barriers`, { theme: 'No Home', severity: 'high' }], ['#/theme']],
      [
        'a severity nobody knows',
        () => [`${claimant}/barriers`, { theme: 'housing', severity: 'huge' }],
        ['#/severity'],
      ],
      [
        'a language that is none',
        () => [`${claimant}/languages`, { languages: ['x'], interpreterNeeded: true }],
        ['#/languages'],
      ],
      [
        'yes for true',
        () => [`${claimant}/languages`, { languages: [], interpreterNeeded: 'yes' }],
        ['#/interpreterNeeded'],
      ],
      [
        'half a penny',
        () => [`${claim}/payments`, { amountPence: 0.5, from: '2024-01-08', to: '2024-01-15' }],
        ['#/amountPence'],
      ],
      [
        'a payment of less than nothing',
        () => [`${claim}/payments`, { amountPence: -1, from: '2024-01-08', to: '2024-01-15' }],
        ['#/amountPence'],
      ],
      ['a destination nobody knows', () => [`${claim}/closure`, { destination: 'holiday' }], ['#/destination']],
      [
        'a job on a day that is none',
        () => ['/v1/employments', { claimantId, terms: { startedOn: 'May', hours: 'full-time' } }],
        ['#/terms/startedOn'],
      ],
      [
        'an office that is no id',
        () => ['/v1/claims', { claimantId, benefit: 'jsa', office: 'Northgate' }],
        ['#/office'],
      ],
      [
        'a list in a list',
        () => ['/v1/claims', { claimantId, benefit: 'jsa', office: northgate, characteristics: [[]] }],
        ['#/characteristics'],
      ],
      [
        'a characteristic told twice',
        () => {
          const characteristics = ['female', 'male'].map((value) => ({ name: 'sex', value }));
          return ['/v1/claims', { claimantId, benefit: 'jsa', office: northgate, characteristics }];
        },
        ['#/characteristics'],
      ],
      [
        'nothing in a list',
        () => ['/v1/claims', { claimantId, benefit: 'jsa', office: northgate, characteristics: [null] }],
        ['#/characteristics/0'],
      ],
    ])('%s', async (_, request, pointers) => {
      const [url, body] = request();
      const answer = await refused(() => api.post(url, body), ['http/invalid-request', 400]);
      const { errors } = answer.json<{ errors: { pointer: string }[] }>();
      expect(errors.map(({ pointer }) => pointer)).toEqual(pointers);
    });

    it.each<[string, string, Refusal]>([
      ['broken JSON', '{"details": ', ['http/malformed-body', 400]],
      ['a name that stands for more', '{"__proto__": {"details": 1}}', ['http/malformed-body', 400]],
      ['U+0000', '{"details": {"name": {"given": "\\u0000"}}}', ['http/malformed-body', 400]],
      ['two megabytes', JSON.stringify({ details: 'x'.repeat(2_000_000) }), ['http/body-too-large', 413]],
    ])('%s', async (_, body, refusal) => {
      await refused(() => api.post('/v1/claimants', body), refusal);
    });

    it('no body, or one that is no JSON', async () => {
      await refused(() => api.post('/v1/claimants', ''), ['http/invalid-request', 400], wrong('#/details'));
      const headers = { 'content-type': 'text/plain' };
      await refused(() => api.post('/v1/claimants', 'Amina', { headers }), ['http/unsupported-media-type', 415]);
    });

    it('no idempotency key, or one of nobody’s making; an If-Match that is no revision', async () => {
      const details = { details: { name } };
      for (const key of ['', 'again', `${randomUUID()}, ${randomUUID()}`])
        await refused(() => api.post('/v1/claimants', details, { key }), ['http/idempotency-key-required', 400]);
      const headers = { 'if-match': 'W/"0"' };
      await refused(
        () => api.post(`${claim}/closure`, { destination: 'unknown' }, { headers }),
        ['http/invalid-if-match', 400],
      );
    });

    it.each<[string, Refusal]>([
      ['/v1/%zz', ['http/malformed-url', 400]],
      ['/v1/nowhere', ['http/unknown-resource', 404]],
      ['/v1/claimants/1', ['http/invalid-request', 400]],
      ['@?name=Amina', ['http/invalid-request', 400]],
      ['@/timeline?limit=0', ['http/invalid-request', 400]],
      ['@/timeline?limit=1001', ['http/invalid-request', 400]],
      ['@/timeline?limit=ten', ['http/invalid-request', 400]],
      [`/v1/claimants/${nobody}?atLeast=soon`, ['http/invalid-position', 400]],
      [`/v1/claimants/${nobody}?atLeast=another-log:1`, ['http/foreign-position', 409]],
    ])('GET %s', async (url, refusal) => {
      await refused(() => api.get(url.replace('@', claimant)), refusal);
    });

    it('a method that there is not', async () => {
      const answer = await api.app.inject({ method: 'DELETE', url: claimant });
      expect(answer.statusCode).toBe(405);
      expect(answer.headers.allow).toBe('GET, HEAD');
    });
  });

  describe('by the rules', () => {
    it.each<[string, () => [string, object?], Refusal]>([
      ['a claimant nobody registered', () => [`/v1/claimants/${nobody}`], ['caseload/claimant-not-found', 404]],
      ['a claim nobody opened', () => [`/v1/claims/${nobody}`], ['caseload/claim-not-found', 404]],
      ['a job nobody started', () => [`/v1/employments/${nobody}`], ['caseload/employment-not-found', 404]],
      [
        'the language of nobody',
        () => [`/v1/claimants/${nobody}/languages`, { languages: [], interpreterNeeded: false }],
        ['caseload/claimant-not-found', 404],
      ],
      [
        'a claim of nobody',
        () => ['/v1/claims', { claimantId: nobody, benefit: 'jsa', office: northgate }],
        ['caseload/claimant-not-found', 404],
      ],
      [
        'a job of nobody',
        () => ['/v1/employments', { claimantId: nobody, terms: { startedOn: '2024-01-08', hours: 'unknown' } }],
        ['caseload/claimant-not-found', 404],
      ],
      [
        'a registration to come',
        () => ['/v1/claimants', { details: person('A', 'B'), occurredAt: '2999-01-01' }],
        ['caseload/in-the-future', 422],
      ],
      [
        'a birth after the registration',
        () => ['/v1/claimants', { details: person('A', 'B', { dateOfBirth: '2024-01-02' }), occurredAt: '2024-01-01' }],
        ['caseload/born-later', 422],
      ],
      [
        'a birth in two months',
        () => ['/v1/claimants', { details: person('A', 'B', { dateOfBirth: '1994-07-21', birthMonth: '1994-08' }) }],
        ['caseload/birth-month-mismatch', 422],
      ],
      [
        'a closing before the opening',
        () => [`${claim}/closure`, { destination: 'unknown', occurredAt: '2024-01-07' }],
        ['caseload/out-of-order', 422],
      ],
      [
        'hours of work that is none',
        () => [`${claim}/closure`, { destination: 'custody', hours: 'full-time' }],
        ['caseload/hours-without-employment', 422],
      ],
      [
        'a payment for days before the claim',
        () => [`${claim}/payments`, { amountPence: 1, from: '2024-01-01', to: '2024-01-15' }],
        ['caseload/payment-outside-claim', 422],
      ],
      [
        'a correction of what is not closed',
        () => [`${claim}/closure-corrections`, { destination: 'unknown', closedOn: '2024-02-05', reason: 'A letter' }],
        ['caseload/claim-not-closed', 409],
      ],
      [
        'a link to nobody’s claim',
        () => [`${claim}/reentry-link`, { earlierClaimId: nobody }],
        ['caseload/claim-not-found', 404],
      ],
      [
        'a barrier that nobody named',
        () => [`${claimant}/barriers/${nobody}/resolution`, {}],
        ['caseload/barrier-not-found', 404],
      ],
    ])('%s', async (_, request, refusal) => {
      const [url, body] = request();
      await refused(() => (body ? api.post(url, body) : api.get(url)), refusal);
    });
  });

  describe('so that the record can always be shown', () => {
    it.each<[string, () => [string, object], string]>([
      [
        'a registration in the year 0',
        () => ['/v1/claimants', { details: person('A', 'B'), occurredAt: '0000-01-01' }],
        '#/occurredAt',
      ],
      [
        'a weekly amount of the whole world’s money',
        () => [
          '/v1/claims',
          {
            claimantId: claimant.split('/').at(-1),
            benefit: 'jsa',
            office: northgate,
            weeklyAmountPence: 3_000_000_000,
          },
        ],
        '#/weeklyAmountPence',
      ],
      [
        'a weekly pay of as much',
        () => [
          '/v1/employments',
          {
            claimantId: claimant.split('/').at(-1),
            terms: { startedOn: '2024-02-05', hours: 'unknown', weeklyPayPence: 3_000_000_000 },
          },
        ],
        '#/terms/weeklyPayPence',
      ],
      [
        'an adjustment to as much',
        () => [`${claim}/adjustments`, { weeklyAmountPence: 3_000_000_000, reason: 'A slip' }],
        '#/weeklyAmountPence',
      ],
      [
        'a birth in the year 0',
        () => ['/v1/claimants', { details: person('A', 'B', { dateOfBirth: '0000-01-01' }) }],
        '#/details/dateOfBirth',
      ],
      [
        'a birth month in the year 0',
        () => ['/v1/claimants', { details: person('A', 'B', { birthMonth: '0000-01' }) }],
        '#/details/birthMonth',
      ],
      ...[1e-7, 1e21, 168.01, -1, 37.125].map((weeklyHours): [string, () => [string, object], string] => [
        `a job of ${weeklyHours} hours a week`,
        () => ['/v1/employments', { claimantId, terms: { startedOn: '2024-02-05', hours: 'unknown', weeklyHours } }],
        '#/terms/weeklyHours',
      ]),
      [
        'a job in the year 0',
        () => [
          '/v1/employments',
          { claimantId: claimant.split('/').at(-1), terms: { startedOn: '0000-12-31', hours: 'unknown' } },
        ],
        '#/terms/startedOn',
      ],
      [
        'a claim in the year 0',
        () => [
          '/v1/claims',
          { claimantId: claimant.split('/').at(-1), benefit: 'jsa', office: northgate, occurredAt: '0000-12-31' },
        ],
        '#/occurredAt',
      ],
      [
        'a claim on the first day of the year 1',
        () => [
          '/v1/claims',
          { claimantId: claimant.split('/').at(-1), benefit: 'jsa', office: northgate, occurredAt: '0001-01-01' },
        ],
        '#/occurredAt',
      ],
    ])('%s', async (_, request, pointer) => {
      const [url, body] = request();
      await refused(() => api.post(url, body), ['http/invalid-request', 400], wrong(pointer));
    });
  });
});
