import { randomUUID } from 'node:crypto';
import { casework, northgate, person, problemIn } from './support/casework';
import { useTestApi, type Answer, type Request } from './support/test-api';

const anotherAdvisor = '0192d3c2-7e1a-7c33-9a55-00000000000b';

/** All of an answer that a caller goes by. */
function told({ statusCode, headers, body }: Answer) {
  const { etag, location } = headers;
  return { statusCode, etag, location, body: JSON.parse(body) as object };
}

describe('the same request, sent again', () => {
  const api = useTestApi();
  const { register, command, openClaim, show } = casework(api);

  /** Sends it, then again after other events and a restart; nothing but the first may be written. */
  async function askedThrice(url: string, body: object, more: Partial<Request> = {}) {
    const request = { key: randomUUID(), ...more };
    const first = told(await api.post(url, body, request));
    expect(first.statusCode).toBeLessThan(300);
    await register(person('Somebody', 'Else'));
    const head = await api.head();
    expect(told(await api.post(url, body, request))).toEqual(first);
    await api.restart();
    expect(told(await api.post(url, body, request))).toEqual(first);
    expect(await api.head()).toBe(head);
    return first;
  }

  it('registers one claimant, under one National Insurance number', async () => {
    const details = person('Amina', 'Warsame', { nationalInsuranceNumber: 'AB123456C' });
    const { statusCode, location, etag } = await askedThrice('/v1/claimants', { details });
    expect({ statusCode, etag }).toEqual({ statusCode: 201, etag: '"0"' });
    expect(await show(location!)).toMatchObject({ revision: 0, nationalInsuranceNumber: 'AB123456C' });
  });

  it('opens one claim, also where an earlier one could be linked by now', async () => {
    const { id: claimantId } = await register(person('Hodan', 'Ali'));
    const opening = { claimantId, benefit: 'universal-credit', office: northgate, occurredAt: '2024-03-04' };
    const key = randomUUID();
    const first = told(await api.post('/v1/claims', opening, { key }));
    const earlier = await openClaim(claimantId, '2024-01-08');
    const closed = await command(`${earlier.url}/closure`, { destination: 'unknown', occurredAt: '2024-02-05' });
    await show(earlier.url, closed);
    expect(told(await api.post('/v1/claims', opening, { key }))).toEqual(first);
    expect(await show(first.location!)).toMatchObject({ revision: 0, earlierClaimId: null });
  });

  it('links a re-entry once, also where the earlier claim turned out to have ended long before', async () => {
    const { id: claimantId } = await register(person('Sahra', 'Nur'));
    const earlier = await openClaim(claimantId, '2023-01-09');
    const closed = await command(`${earlier.url}/closure`, { destination: 'unknown', occurredAt: '2024-02-05' });
    await show(earlier.url, closed);
    const opening = { claimantId, benefit: 'universal-credit', office: northgate, occurredAt: '2024-03-04' };
    const key = randomUUID();
    const first = told(await api.post('/v1/claims', opening, { key }));
    expect(first.etag).toBe('"1"');
    const correction = { closedOn: '2023-02-06', destination: 'unknown', reason: 'A letter turned up' };
    await show(earlier.url, await command(`${earlier.url}/closure-corrections`, correction));
    await api.restart();
    expect(told(await api.post('/v1/claims', opening, { key }))).toEqual(first);
  });

  it('pays once, starts one job, adds one evidence', async () => {
    const { id: claimantId } = await register(person('Ayaan', 'Yusuf'));
    const claim = await openClaim(claimantId, '2024-01-08');
    await askedThrice(`${claim.url}/payments`, { amountPence: 8_480, from: '2024-01-08', to: '2024-01-15' });
    expect(await show(claim.url)).toMatchObject({ paidPence: 8_480 });
    const terms = { startedOn: '2024-02-05', hours: 'full-time' };
    const { location } = await askedThrice('/v1/employments', { claimantId, terms, evidence: 'self-report' });
    await askedThrice(`${location}/evidence`, { evidence: 'payslip' });
    expect(await show(location!)).toMatchObject({ revision: 2, evidence: ['self-report', 'payslip'] });
  });

  it('is done once where it arrives three times at one moment', async () => {
    const body = { details: person('Nadif', 'Farah', { nationalInsuranceNumber: 'CE123456A' }) };
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => api.post('/v1/claimants', body, { key })));
    expect(answers.map(told)).toEqual(Array(3).fill(told(answers[0]!)));
    expect(answers[0]!.statusCode).toBe(201);
  });

  it('is answered as it was, also where what it was based on is old by now', async () => {
    const amina = await register(person('Amina', 'Abdi'));
    const request = { key: randomUUID(), headers: { 'if-match': '"0"' } };
    const body = { languages: ['so'], interpreterNeeded: true };
    const first = told(await api.post(`${amina.url}/languages`, body, request));
    await command(`${amina.url}/communities`, { communities: ['somali'] });
    expect(told(await api.post(`${amina.url}/languages`, body, request))).toEqual(first);
    expect(first).toMatchObject({ statusCode: 200, etag: '"1"' });
  });
});

describe('a key that was used', () => {
  const api = useTestApi();
  const { register, command } = casework(api);
  const key = randomUUID();
  const body = { details: person('Amina', 'Warsame') };
  let url: string;

  beforeAll(async () => {
    url = (await api.post('/v1/claimants', body, { key })).headers['location'] as string;
    await api.token(['advisor'], { person: anotherAdvisor });
  });

  it.each<[string, () => [string, object, Partial<Request>?]]>([
    ['another body', () => ['/v1/claimants', { details: person('Amina', 'Abdi') }]],
    ['a body that says more', () => ['/v1/claimants', { ...body, occurredAt: '2024-01-01' }]],
    ['another person', () => ['/v1/claimants', body, { person: anotherAdvisor }]],
  ])('is not good for %s', async (_, request) => {
    const head = await api.head();
    const [path, otherBody, more] = request();
    const answer = await api.post(path, otherBody, { key, ...more });
    expect(await problemIn(api, answer)).toMatchObject({ type: '/problems/http/idempotency-key-reused', status: 422 });
    expect(await api.head()).toBe(head);
  });

  it('is not good for another record', async () => {
    const needs = { needs: 'Step-free access' };
    const used = randomUUID();
    await command(`${url}/accessibility-needs`, needs, { key: used });
    await command(`${url}/accessibility-needs`, { needs: 'A hearing loop' });
    const answer = await api.post(`${url}/languages`, { languages: ['so'], interpreterNeeded: false }, { key: used });
    expect(answer.json()).toMatchObject({ type: '/problems/http/idempotency-key-reused' });
  });

  it('of a refusal is as good as new: what was refused is decided anew', async () => {
    const numbered = (given: string) => person(given, 'Ali', { nationalInsuranceNumber: 'AB123456C' });
    const holder = await register(numbered('Hodan'));
    const again = { key: randomUUID() };
    const refused = await api.post('/v1/claimants', { details: numbered('Hibo') }, again);
    expect(refused.statusCode).toBe(409);
    await command(`${holder.url}/detail-corrections`, { details: person('Hodan', 'Ali'), reason: 'Not her number' });
    const taken = await api.post('/v1/claimants', { details: numbered('Hibo') }, again);
    expect(taken.statusCode).toBe(201);
    await api.restart();
    expect(told(await api.post('/v1/claimants', { details: numbered('Hibo') }, again))).toEqual(told(taken));
  });
});
