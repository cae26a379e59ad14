import { casework, northgate, person } from './support/casework';
import { digests, rebuildAll } from './support/figures-of';
import { useTestApi } from './support/test-api';

describe('read models that are built anew while they are read', () => {
  const api = useTestApi();
  const { register, command, openClaim } = casework(api);
  const claimants: { url: string; claim: string }[] = [];

  const tell = async (number: number) => {
    const { id, url } = await register(person(`Person ${number}`, 'Ali', { birthMonth: '2000-01' }));
    await command(`${url}/communities`, { communities: ['somali'], occurredAt: '2024-01-01' });
    const claim = await openClaim(id, '2024-01-01', { characteristics: [{ name: 'sex', value: 'female' }] });
    await command(`${claim.url}/closure`, { destination: 'employment', occurredAt: '2024-03-04' });
    const terms = { startedOn: '2024-03-04', hours: 'full-time' };
    await command('/v1/employments', { claimantId: id, claimId: claim.id, terms, evidence: 'payslip' });
    claimants.push({ url, claim: claim.url });
  };

  beforeAll(async () => {
    for (let batch = 0; batch < 3; batch++)
      await Promise.all(Array.from({ length: 20 }, (_, index) => tell(20 * batch + index)));
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
  });

  it('answer all along, whole, and are the same afterwards', async () => {
    const before = await digests(api);
    let rebuilding = true;
    let reads = 0;
    const ask = async (url: string, expected: object, as: 'advisor' | 'evaluator' = 'advisor') => {
      const answer = await api.get(url, { as: [as] });
      expect({ url, status: answer.statusCode, body: answer.json<object>() }).toMatchObject({
        url,
        status: 200,
        body: expected,
      });
      reads += 1;
    };
    const reader = async (offset: number) => {
      for (let at = offset; rebuilding; at++) {
        const { url, claim } = claimants[at % claimants.length]!;
        await ask(url, { communities: ['somali'], claims: [{ destination: 'employment' }], employments: [{}] });
        await ask(`${url}/timeline?limit=3`, { total: 6 });
        await ask(claim, { office: northgate, closedOn: '2024-03-04' });
        await ask(
          '/v1/outcomes/back-to-work?weeks=13',
          { rows: [{ figures: [{ numerator: 60, denominator: 60 }] }] },
          'evaluator',
        );
        await ask('/v1/outcomes/time-to-job?by=community', { rows: [{ observed: 60, events: 60 }] }, 'evaluator');
      }
    };
    const readers = [0, 20, 40].map(reader);
    try {
      for (let time = 0; time < 3; time++) await rebuildAll(api);
    } finally {
      rebuilding = false;
    }
    await Promise.all(readers);
    expect(reads).toBeGreaterThan(20);
    expect(await digests(api)).toEqual(before);
  });

  it('miss nothing that is told meanwhile', async () => {
    const told = Promise.all(Array.from({ length: 20 }, (_, index) => tell(1_000 + index)));
    await rebuildAll(api);
    await told;
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
    const live = await digests(api);
    await rebuildAll(api);
    expect(await digests(api)).toEqual(live);
    const answer = await api.get('/v1/outcomes/time-to-job', { as: ['evaluator'] });
    expect(answer.json()).toMatchObject({ rows: [{ observed: 80, events: 80 }] });
    const { rows } = await api.platform.pool.query('select from projections.parked');
    expect(rows).toEqual([]);
  });
});
