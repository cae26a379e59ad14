import type { ReadingsAnswer } from '../../libs/contexts/privacy/src/api/readings.dto';
import { casework, person, problemIn, type Done } from './support/casework';
import { advisor, useTestApi } from './support/test-api';

const teamLeader = '0192d3c2-7e1a-7c33-9a55-00000000000c';

interface ReadingRow {
  readonly reader: string;
  readonly roles: string[];
  readonly route: string;
  readonly purpose: string;
  readonly persons: string[];
  readonly correlation_id: string;
}

describe('who reads the record of a person', () => {
  const api = useTestApi();
  const { register, command, openClaim } = casework(api);
  let amina: Done;
  let urls: Record<'record' | 'timeline' | 'claim' | 'job', string>;

  const readings = async () => {
    const { rows } = await api.platform.pool.query<ReadingRow>(
      'select reader, roles, route, purpose, persons, correlation_id from privacy.read_log order by id',
    );
    return rows;
  };

  beforeAll(async () => {
    amina = await register(person('Amina', 'Warsame'));
    const claim = await openClaim(amina.id, '2024-01-08');
    const terms = { startedOn: '2024-02-05', hours: 'full-time' };
    const job = await command('/v1/employments', { claimantId: amina.id, terms });
    await api.platform.waiter.waitFor(job.position, 5_000);
    urls = { record: amina.url, timeline: `${amina.url}/timeline?limit=5`, claim: claim.url, job: job.url };
  });

  it.each([
    ['record', 'GET /v1/claimants/:id'],
    ['timeline', 'GET /v1/claimants/:id/timeline'],
    ['claim', 'GET /v1/claims/:id'],
    ['job', 'GET /v1/employments/:id'],
  ] as const)('is written down with what for, by the %s', async (what, route) => {
    const before = await readings();
    const usual = await api.get(urls[what], { purpose: 'complaint' });
    const audit = await api.get(urls[what], {
      as: ['team_leader'],
      person: teamLeader,
      purpose: 'quality-check',
    });
    expect([usual.statusCode, audit.statusCode]).toEqual([200, 200]);
    const persons = [amina.id];
    expect((await readings()).slice(before.length)).toEqual([
      {
        reader: advisor,
        roles: ['advisor'],
        route,
        purpose: 'complaint',
        persons,
        correlation_id: usual.headers['x-request-id'],
      },
      {
        reader: teamLeader,
        roles: ['team_leader'],
        route,
        purpose: 'quality-check',
        persons,
        correlation_id: audit.headers['x-request-id'],
      },
    ]);
  });

  it('is written down once for each page of a timeline', async () => {
    const before = await readings();
    const { next } = (await api.get(`${amina.url}/timeline?limit=1`)).json<{ next: string }>();
    await api.get(`${amina.url}/timeline?limit=1&cursor=${next}`);
    expect(await readings()).toHaveLength(before.length + 2);
  });

  it('is not written down where the reading is refused, or finds nobody', async () => {
    const before = await readings();
    const statuses = [
      await api.get(urls.record, { as: null }),
      await api.get(urls.record, { as: ['evaluator'] }),
      await api.get(`${urls.record}?name=Amina`),
      await api.get(`${amina.url}/timeline?cursor=tomorrow`),
      await api.get(`${urls.record}?atLeast=another-log:1`),
      await api.get('/v1/claimants/0192ffff-0000-7000-8000-000000000009'),
      await api.get('/v1/claims/0192ffff-0000-7000-8000-000000000009'),
    ].map(({ statusCode }) => statusCode);
    expect(statuses).toEqual([401, 403, 400, 400, 409, 404, 404]);
    expect(await readings()).toEqual(before);
  });

  it.each([
    ['nothing', null, 'purpose-required'],
    ['words', 'Her brother asked', 'invalid-purpose'],
    ['blanks', '   ', 'invalid-purpose'],
    ['a long text', 'x'.repeat(65), 'invalid-purpose'],
  ])('must say what for, by a code and not by %s', async (_, purpose, code) => {
    const before = await readings();
    const answer = await api.get(urls.record, { purpose });
    expect(await problemIn(api, answer)).toMatchObject({
      type: `/problems/http/${code}`,
      status: 400,
      errors: [{ header: 'Purpose' }],
    });
    expect(await readings()).toEqual(before);
  });

  it('gets nothing while it cannot be written down, but may go on writing', async () => {
    await api.platform.pool.query('alter table privacy.read_log rename to read_log_away');
    try {
      for (const url of Object.values(urls)) {
        const answer = await api.get(url);
        expect(await problemIn(api, answer)).toMatchObject({
          type: '/problems/privacy/read-log-unavailable',
          status: 503,
        });
        expect(answer.headers['retry-after']).toBe('5');
        expect(answer.body).not.toContain(amina.id);
        expect(answer.headers['etag']).toBeUndefined();
      }
      await command(`${amina.url}/communities`, { communities: ['somali'] });
    } finally {
      await api.platform.pool.query('alter table privacy.read_log_away rename to read_log');
    }
    expect((await api.get(urls.record)).statusCode).toBe(200);
  });

  it('is told to privacy officers alone, who are written down themselves', async () => {
    const officer = { as: ['privacy_officer'] as const, person: '0192d3c2-7e1a-7c33-9a55-00000000000d' };
    const url = `/v1/persons/${amina.id}/readings`;
    const { total, entries } = (await api.get(`${url}?purpose=quality-check`, officer)).json<ReadingsAnswer>();
    expect([total, entries.length]).toEqual([4, 4]);
    expect(entries[0]).toEqual({
      readAt: expect.stringMatching(/^20.*Z$/),
      reader: teamLeader,
      roles: ['team_leader'],
      route: 'GET /v1/employments/:id',
      purpose: 'quality-check',
      correlationId: expect.any(String),
      shown: 1,
      under: null,
    });
    const byRoute = `${url}?route=${encodeURIComponent('GET /v1/claims/:id')}`;
    const ofClaims = (await api.get(byRoute, officer)).json<ReadingsAnswer>();
    expect(new Set(ofClaims.entries.map(({ route }) => route))).toEqual(new Set(['GET /v1/claims/:id']));
    const first = (await api.get(`${url}?limit=2`, officer)).json<ReadingsAnswer>();
    const second = (await api.get(`${url}?limit=2&cursor=${first.next}`, officer)).json<ReadingsAnswer>();
    expect(second.entries[0]!.readAt <= first.entries[1]!.readAt).toBe(true);
    const ofOfficer = (await api.get(`/v1/readers/${officer.person}/readings`, officer)).json<ReadingsAnswer>();
    expect(ofOfficer.entries).toMatchObject([
      { persons: [amina.id] },
      { persons: [amina.id] },
      { persons: [amina.id] },
      { persons: [amina.id] },
    ]);
    for (const role of ['advisor', 'team_leader', 'administrator', 'evaluator'] as const)
      expect((await api.get(url, { as: [role] })).statusCode).toBe(403);
  });
});
