import { randomBytes } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  allRoles,
  createFastifyAdapter,
  createLog,
  HttpModule,
  type StaffRegister,
  type TokenVerifier,
} from '@alongside/http';
import { foldingPool, prepareProjections } from '@alongside/projections';
import { skillsMatchingFolds } from '@alongside/skills-matching';
import { useTestDatabase } from '@alongside/testing';
import { DataSource } from 'typeorm';
import { memberDigestKey, outcomesFolds, OutcomesModule } from '..';

const personId = '0192aaaa-0000-7000-8000-000000000001';
const office = '0192aaaa-0000-7000-8000-0000000000f1';

/** The token is the role. */
/** The token is the role, of somebody who holds every role everywhere; or `role~office`, of somebody who holds them there. */
const verifier: TokenVerifier = {
  verify: (token) => {
    const [name, office = personId] = token.split('~') as [string, string?];
    const roles = allRoles.filter((role) => role === name);
    return Promise.resolve({ personId: office, roles, expiresAt: Date.now() / 1_000 + 60 });
  },
};

const register: StaffRegister = {
  grantsOf: (id) => {
    const place = id === personId ? ('everywhere' as const) : ({ kind: 'office', id } as const);
    return Promise.resolve(allRoles.map((role) => ({ role, place })));
  },
};

/** The context alone behind HTTP, without anything recorded, beside the taxonomies that it asks. */
function useOutcomesApi() {
  const database = useTestDatabase();
  let app: NestFastifyApplication;
  let dataSource: DataSource;

  beforeAll(async () => {
    const pool = foldingPool(database.url);
    await prepareProjections(pool, [...outcomesFolds, ...skillsMatchingFolds]);
    await pool.end();
    dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();

    const providers = [
      { provide: DataSource, useValue: dataSource },
      { provide: memberDigestKey, useValue: randomBytes(32) },
    ];
    @Global()
    @Module({ providers, exports: providers })
    class PlatformModule {}

    const positionWaiter = { waitFor: () => Promise.resolve(), waitForNow: () => Promise.resolve() };
    @Module({
      imports: [
        PlatformModule,
        CqrsModule.forRoot(),
        HttpModule.forRoot({ verifier, register, positionWaiter }),
        OutcomesModule,
      ],
    })
    class AppModule {}

    const log = createLog({ write: () => undefined });
    app = await NestFactory.create<NestFastifyApplication>(AppModule, createFastifyAdapter({ log }), { logger: false });
    await app.init();
  });
  afterAll(async () => {
    await app.close();
    await dataSource.destroy();
  });
  const get = (url: string, role: string) => app.inject({ url, headers: { authorization: `Bearer ${role}` } });
  return { get };
}

describe('the figures over HTTP', () => {
  const api = useOutcomesApi();
  const get = (url: string, role = 'evaluator') => api.get(`/v1/outcomes/${url}`, role);

  it('are for evaluators only', async () => {
    const all = [
      ...['off-flow', 'back-to-work', 'time-to-job', 'benefit-paid?day=2025-04-07', 'meetings-kept'],
      ...['plan-to-job', 'desk-to-job', 'course-to-job', 'outcome-score'],
    ];
    for (const url of all) {
      expect((await get(url)).statusCode).toBe(200);
      for (const role of allRoles.filter((one) => one !== 'evaluator'))
        expect((await get(url, role)).statusCode).toBe(403);
    }
  });

  it('are those of the own offices for who evaluates there, each of them named', async () => {
    for (const url of [
      'off-flow?',
      'back-to-work?',
      'time-to-job?',
      'benefit-paid?day=2025-04-07&',
      'meetings-kept?',
    ]) {
      const ask = async (query: string) => (await get(`${url}${query}`, `evaluator~${office}`)).statusCode;
      expect(await ask(`office=${office.toUpperCase()}`)).toBe(200);
      for (const query of [
        '',
        `office=${personId}`,
        `office=${office},${personId}`,
        `office=${office}&office=${office}`,
      ])
        expect([url, query, await ask(query)]).toEqual([url, query, 403]);
    }
  });

  it('take every breakdown and filter', async () => {
    const filters = [
      `office=${personId}`,
      'benefit=jsa,universal-credit',
      'ageBand=18-24,50%2B',
      'community=somali',
      `advisor=${personId},unassigned`,
      'platform=none',
      'cohort=2025-01..2025-06',
      'characteristic=sex:female,sex:male,disability:yes',
    ];
    const moment = 'asAt=2026-01-31&knownAt=2026-02-01T09:30:00Z&atLeast=log:7';
    const url = `off-flow?${filters.join('&')}&weeks=26,13&by=ageBand,characteristic.sex,community&${moment}`;
    const answer = await get(url);
    expect(answer.json()).toEqual({
      definition: { id: 'off-flow', version: 1, title: 'Off-flow rate' },
      parameters: { weeks: [13, 26], reportingLagDays: 0, ageBands: [16, 18, 25, 50], evidence: null, level: 0.95 },
      asAt: '2026-01-31',
      knownAt: '2026-02-01T09:30:00.000Z',
      by: ['ageBand', 'characteristic.sex', 'community'],
      filter: {
        office: [personId],
        benefit: ['jsa', 'universal-credit'],
        ageBand: ['18-24', '50+'],
        community: ['somali'],
        advisor: [personId, 'unassigned'],
        platform: ['none'],
        cohort: { from: '2025-01', to: '2025-06' },
        characteristic: { sex: ['female', 'male'], disability: ['yes'] },
      },
      rowsAddUp: false,
      warnings: [],
      rows: [],
      comparison: null,
      besidePlatforms: null,
    });
  });

  it('of platforms warn of what would mislead', async () => {
    const moment = 'asAt=2026-01-31&platformInClaim=staff-autonomy';
    const codes = [{ code: 'picked-members', platform: 'staff-autonomy' }, { code: 'joined-later' }];
    const rate = await get(`back-to-work?by=platform,platformInClaim&${moment}`);
    expect(rate.json()).toMatchObject({ rows: [], warnings: codes, rowsAddUp: false, besidePlatforms: null });
    const plans = await get(`plan-to-job?curve=false&${moment}`);
    expect(plans.json()).toMatchObject({ warnings: codes, rows: [{ observed: 0, curve: null }, { observed: 0 }] });
    const desk = await get(`desk-to-job?weeks=13&office=${personId}&${moment}`);
    expect(desk.json()).toMatchObject({
      warnings: codes,
      ...{ parameters: { weeks: [13] }, contacts: { rate: null, reason: 'empty-denominator' } },
      comparison: { difference: null, reason: 'empty-denominator' },
    });
    expect((await get('plan-to-job?by=platform')).statusCode).toBe(400);
    const score = await get(`outcome-score?by=ageBand,platform&platform=staff-autonomy&${moment}`);
    expect(score.json()).toMatchObject({ rows: [], rowsAddUp: false, warnings: codes });
  });

  it('of benefit paid and of meetings take their own breakdowns and filters', async () => {
    const moment = 'asAt=2026-01-31&knownAt=2026-02-01T09:30:00Z';
    const benefit = await get(`benefit-paid?day=2025-04-07&weeks=4&by=advisor,community&advisor=unassigned&${moment}`);
    expect(benefit.json()).toMatchObject({
      definition: { id: 'benefit-paid', version: 1 },
      parameters: { day: '2025-04-07', weeks: 4 },
      ...{ by: ['advisor', 'community'], filter: { advisor: ['unassigned'] }, rowsAddUp: false, rows: [] },
    });
    const filters = `office=${personId}&advisor=${personId}&kind=review&month=2025-01..2025-03`;
    const meetings = await get(`meetings-kept?by=quarter,kind,advisor&${filters}&${moment}`);
    expect(meetings.json()).toMatchObject({
      definition: { id: 'meetings-kept', version: 1 },
      filter: { office: [personId], advisor: [personId], kind: ['review'], month: { from: '2025-01', to: '2025-03' } },
      ...{ by: ['quarter', 'kind', 'advisor'], rowsAddUp: true, rows: [], comparison: null },
    });
  });

  it.each([
    ['benefit-paid', 'day'],
    ['benefit-paid?day=1066-10-14', 'day'],
    ['benefit-paid?day=2025-04-07&weeks=0', 'weeks'],
    ['benefit-paid?day=2025-04-07&by=cohort', 'by'],
    ['meetings-kept?by=community', 'by'],
    ['meetings-kept?month=2025', 'month'],
    ['meetings-kept?cohort=2025-01', 'cohort'],
  ])('refuse %s', async (url, parameter) => {
    expect((await get(url)).json()).toMatchObject({
      type: '/problems/http/invalid-request',
      status: 400,
      errors: [{ parameter }],
    });
  });

  it('are null with a reason where there is nobody', async () => {
    const [row] = (await get('back-to-work?weeks=26')).json().rows;
    expect(row.figures).toMatchObject([
      { weeks: 26, numerator: 0, denominator: 0, rate: null, reason: 'empty-denominator', members: expect.any(String) },
    ]);
    const [curve] = (await get('time-to-job?curve=false')).json().rows;
    expect(curve).toMatchObject({ observed: 0, median: { day: null, reason: 'nobody-observed' }, curve: null });
  });

  it.each([
    ['by=ageBand,office,benefit,cohort', 'by'],
    ['by=adviser', 'by'],
    ['advisor=amal', 'advisor'],
    ['by=characteristic.', 'by'],
    ["by=characteristic.x')--", 'by'],
    ['by=office&by=benefit', 'by'],
    ['weeks=0', 'weeks'],
    ['weeks=521', 'weeks'],
    ['office=harlesden', 'office'],
    ['ageBand=', 'ageBand'],
    ['characteristic=sex', 'characteristic'],
    ['characteristic=sex:', 'characteristic'],
    ['cohort=2025-13', 'cohort'],
    ['asAt=2025-02-29', 'asAt'],
    ['asAt=0001-01-01', 'asAt'],
    ['knownAt=2025-02-30T00:00:00Z', 'knownAt'],
    ['knownAt=2025-02-01', 'knownAt'],
    ['curve=false', 'curve'],
    ['colour=red', 'colour'],
  ])('refuse %s', async (query, parameter) => {
    const answer = await get(`off-flow?${query}`);
    expect(answer.json()).toMatchObject({
      type: '/problems/http/invalid-request',
      status: 400,
      errors: [{ parameter }],
    });
  });

  it.each(['asAt=2999-01-01', 'knownAt=2999-01-01T00:00:00Z'])('refuse the future: %s', async (query) => {
    const answer = await get(`time-to-job?${query}`);
    expect(answer.json()).toMatchObject({ type: '/problems/outcomes/in-the-future', status: 422 });
  });

  it('have their definitions', async () => {
    expect((await get('definitions')).json().definitions).toMatchObject([
      { id: 'off-flow', version: 1 },
      { id: 'back-to-work', version: 1, success: { destinations: ['employment', 'self-employment'] } },
      { id: 'time-to-job', version: 1 },
      { id: 'benefit-paid', version: 1, population: { unit: 'claimant-week' } },
      { id: 'meetings-kept', version: 1, success: { attendance: ['attended', 'late'] } },
      { id: 'plan-to-job', version: 1, platform: 'staff-autonomy', start: 'plan-agreed' },
      { id: 'desk-to-job', version: 1, platform: 'community-desk', steps: ['contact', 'referral', 'job'] },
      { id: 'course-to-job', version: 1, platform: 'skills-matching', start: 'course-completed' },
      { id: 'outcome-score', version: 1, platform: 'high-barriers', points: { achieved: 1, partially: 0.5, not: 0 } },
    ]);
  });
});

describe('the statistics over HTTP', () => {
  const api = useOutcomesApi();
  const get = (url: string, role = 'analyst') => api.get(`/v1/statistics/${url}`, role);
  const all = ['off-flow', 'back-to-work', 'time-to-job', 'meetings-kept'];

  it('are for analysts and evaluators, and so are the definitions', async () => {
    for (const url of [...all, '../outcomes/definitions'])
      for (const role of allRoles)
        expect((await get(url, role)).statusCode).toBe(role === 'analyst' || role === 'evaluator' ? 200 : 403);
  });

  it.each(all)('of %s are of the offices at which the role is held, and no parameter says others', async (url) => {
    expect((await get(url, `analyst~${office}`)).json()).toMatchObject({ offices: [office] });
    expect((await get(url, `evaluator~${office}`)).json()).toMatchObject({ offices: [office] });
    expect((await get(`${url}?office=${personId}`, `analyst~${office}`)).statusCode).toBe(400);
  });

  it.each(all)('of %s hide what there is too little of', async (url) => {
    const answer = (await get(`${url}?period=2025-Q4&by=${url === 'meetings-kept' ? 'kind' : 'ageBand'}`)).json();
    expect(answer).toMatchObject({ period: '2025-Q4', asAt: '2025-12-31', offices: null, rows: [], suppressed: 0 });
    expect([answer.total].flat()[0]).toMatchObject({ reason: 'suppressed' });
  });

  it.each([
    ['off-flow?by=advisor', 'by'],
    ['off-flow?by=ageBand,office', 'by'],
    ['off-flow?office=0192aaaa-0000-7000-8000-000000000001', 'office'],
    ['off-flow?asAt=2025-12-30', 'asAt'],
    ['off-flow?knownAt=2025-12-30T00:00:00Z', 'knownAt'],
    ['off-flow?period=2025-Q5', 'period'],
    ['off-flow?period=2025-Q4&period=2025-Q3', 'period'],
    ['meetings-kept?by=advisor', 'by'],
  ])('do not let anybody cut them finer: %s', async (url, parameter) => {
    expect((await get(url)).json()).toMatchObject({ status: 400, errors: [{ parameter }] });
  });

  it('are of no quarter before it is sealed', async () => {
    expect((await get('off-flow?period=2199-Q4')).json()).toMatchObject({
      type: '/problems/outcomes/period-not-sealed',
      status: 409,
    });
  });
});
