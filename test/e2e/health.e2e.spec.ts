import { casework, northgate, person, problemIn } from './support/casework';
import { useTestApi } from './support/test-api';

describe('the health of the system', () => {
  const api = useTestApi({ logInPostgres: true });
  const { register, openClaim } = casework(api);
  const live = () => api.get('/health/live', { as: null });
  const ready = () => api.get('/health/ready', { as: null });

  it('is good where it can do its work, and anybody may ask', async () => {
    expect((await live()).json()).toEqual({ status: 'live' });
    const answer = await ready();
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ status: 'ready', reasons: [], parkedKeys: 0 });
  });

  it('without its database is not ready, though it lives; whatever is asked is 503 and says so', async () => {
    const amina = await register(person('Amina', 'Warsame'));
    const claim = await openClaim(amina.id, '2024-01-08');
    await api.loseDatabase();

    expect((await live()).statusCode).toBe(200);
    const answer = await ready();
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toEqual({
      status: 'not-ready',
      reasons: ['the database does not answer'],
      parkedKeys: 0,
    });

    const evaluator = { as: ['evaluator'] as const };
    const asked = [
      () => api.get(amina.url),
      () => api.get(`${amina.url}?atLeast=${claim.position}`),
      () => api.get(`${amina.url}/timeline`),
      () => api.get(claim.url),
      () => api.get('/v1/outcomes/off-flow', evaluator),
      () => api.get('/v1/outcomes/time-to-job', evaluator),
    ];
    const told = [
      () => api.post('/v1/claimants', { details: person('Hodan', 'Ali') }),
      () => api.post('/v1/claims', { claimantId: amina.id, benefit: 'jsa', office: northgate }),
      () => api.post(`${claim.url}/payments`, { amountPence: 1, from: '2024-01-08', to: '2024-01-15' }),
      () => api.post(`${amina.url}/detail-corrections`, { details: person('Amina', 'Ali'), reason: 'Married' }),
    ];
    // Where the log is in a server of its own, it goes on recording what can be decided by it alone.
    if (api.configuration.kurrentDb) expect((await told[0]!()).statusCode).toBe(201);
    else asked.push(...told);
    // Once on connections that are just being lost, and once where there are none any more.
    for (const ask of [...asked, ...asked]) {
      const refused = await ask();
      expect(await problemIn(api, refused)).toMatchObject({ type: '/problems/http/store-unavailable', status: 503 });
      expect(refused.headers['retry-after']).toBe('5');
    }
    expect((await api.get(amina.url, { as: null })).statusCode).toBe(401);
    expect((await api.get('/openapi.json', { as: null })).statusCode).toBe(200);
    expect(api.logged).not.toContain('"level":50');
  });
});
