import { casework, northgate, person, problemIn } from './support/casework';
import { useTestApi } from './support/test-api';

const southgate = '0192cccc-0000-7000-8000-000000000002';
const evaluator = { as: ['evaluator'] as const };

interface Figure {
  readonly weeks: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly rate: number | null;
  readonly leftOut: object;
  readonly members: string;
}

interface Rates {
  readonly asAt: string;
  readonly knownAt: string;
  readonly rows: { readonly group: Record<string, string>; readonly figures: Figure[] }[];
  readonly comparison: { weeks: number; difference: number | null }[] | null;
}

interface Survival {
  readonly rows: {
    readonly group: Record<string, string>;
    readonly observed: number;
    readonly events: number;
    readonly censored: number;
    readonly median: { readonly day: number | null };
    readonly at: { readonly weeks: number; readonly survival: number | null }[];
    readonly curve: { day: number; atRisk: number; events: number; survival: number }[] | null;
  }[];
}

describe('figures of outcomes', () => {
  const api = useTestApi({ offices: [northgate, southgate] });
  const { register, command, openClaim, edit } = casework(api);
  let correctable: { claim: string; job: string };

  const ask = async <Shown = Rates>(what: string): Promise<Shown> => {
    const atLeast = await api.head();
    const mark = what.includes('?') ? '&' : '?';
    const url = `/v1/outcomes/${what}${atLeast === null ? '' : `${mark}atLeast=${atLeast}`}`;
    const answer = await api.get(url, evaluator);
    if (answer.statusCode !== 200) throw new Error(`${url} was refused: ${answer.body}`);
    return answer.json<Shown>();
  };
  const figures = async (what: string) => {
    const { rows } = await ask(what);
    return rows[0]!.figures.map(({ weeks, numerator, denominator, rate }) => [weeks, numerator, denominator, rate]);
  };

  it('of an empty system are no numbers, but say why', async () => {
    for (const rate of ['off-flow', 'back-to-work']) {
      const { rows } = await ask(`${rate}?weeks=13`);
      expect(rows).toMatchObject([
        {
          group: {},
          figures: [{ numerator: 0, denominator: 0, rate: null, interval: null, reason: 'empty-denominator' }],
        },
      ]);
    }
    const { rows } = await ask<Survival>('time-to-job');
    expect(rows).toMatchObject([
      {
        observed: 0,
        events: 0,
        median: { day: null, reason: expect.any(String) },
        at: [13, 26, 39, 52].map((weeks) => ({ weeks, survival: null, reason: expect.any(String) })),
        curve: [],
      },
    ]);
    expect((await ask('off-flow?by=office')).rows).toEqual([]);
  });

  /** A claim opened on 1 January 2024 by somebody born in 2000; the job starts on the day of the closing. */
  async function spell(sex: string, office: string, end?: { closed: string; on: string; evidence?: string }) {
    const { id: claimantId } = await register(person('Somebody', 'Made-up', { birthMonth: '2000-01' }));
    const claim = await openClaim(claimantId, '2024-01-01', { office, characteristics: [{ name: 'sex', value: sex }] });
    if (!end) return { claim: claim.url, job: '' };
    await command(`${claim.url}/closure`, { destination: end.closed, occurredAt: end.on });
    if (!end.evidence) return { claim: claim.url, job: '' };
    const terms = { startedOn: end.on, hours: 'full-time' };
    const job = await command('/v1/employments', { claimantId, claimId: claim.id, terms, evidence: end.evidence });
    return { claim: claim.url, job: job.url };
  }

  /*
   * Five claims of the cohort of January 2024, all opened on its 1st; the days after the opening:
   *   a woman, Northgate: closed to work on 26 February (56), with a job by her own word
   *   a woman, Southgate: died on 11 March (70)
   *   a man, Northgate:   closed to work on 1 May (121), with a payslip
   *   a man, Southgate:   follow-up ended on 12 February (42)
   *   a man, Northgate:   still open
   */
  it('count what is recorded', async () => {
    await spell('female', northgate, { closed: 'employment', on: '2024-02-26', evidence: 'self-report' });
    await spell('female', southgate, { closed: 'died', on: '2024-03-11' });
    correctable = await spell('male', northgate, { closed: 'employment', on: '2024-05-01', evidence: 'payslip' });
    const lost = await spell('male', southgate);
    await command(`${lost.claim}/follow-up-end`, { reason: 'moved-out-of-area', occurredAt: '2024-02-12' });
    await spell('male', northgate);

    const { rows } = await ask('off-flow?asAt=2024-12-31');
    expect(rows).toHaveLength(1);
  });

  it('are those of a calculation by hand: off-flow', async () => {
    // The one whose follow-up ended is in no denominator. At 52 weeks the cohort, which ends on 26 January, is too young.
    expect(await figures('off-flow?asAt=2024-12-31')).toEqual([
      [13, 2, 4, 0.5],
      [26, 3, 4, 0.75],
      [39, 3, 4, 0.75],
      [52, 0, 0, null],
    ]);
    const [all] = (await ask('off-flow?asAt=2024-12-31&weeks=52,13')).rows;
    expect(all!.figures[0]).toMatchObject({
      // Wilson: (4 + z²)/(2(4 + z²)) ∓ z·√(z² + 4·2·½)/(2(4 + z²)), z² = 3.841459
      interval: { lower: expect.closeTo(0.15003899, 7), upper: expect.closeTo(0.84996101, 7) },
      leftOut: { immature: 0, lost: 1, excluded: 0, suppressed: 0 },
      destinations: [
        { destination: 'died', hours: null, numerator: 1, rate: 0.25 },
        { destination: 'employment', hours: null, numerator: 1, rate: 0.25 },
      ],
    });
    expect(all!.figures[1]).toMatchObject({ leftOut: { immature: 5, lost: 0 }, reason: 'empty-denominator' });
  });

  it('are those of a calculation by hand: back to work', async () => {
    expect(await figures('back-to-work?asAt=2024-12-31&weeks=7,8,13,26')).toEqual([
      [7, 0, 4, 0],
      [8, 1, 4, 0.25],
      [13, 1, 4, 0.25],
      [26, 2, 4, 0.5],
    ]);
  });

  it('are those of a calculation by hand: time to job', async () => {
    const { rows } = await ask<Survival>('time-to-job?asAt=2024-12-31');
    expect(rows).toMatchObject([
      {
        observed: 5,
        events: 2,
        censored: 3,
        median: { day: 121 },
        at: [
          { weeks: 13, survival: 0.75 },
          { weeks: 26, survival: 0.375 },
          { weeks: 39, survival: 0.375 },
          { weeks: 52, survival: 0.375 },
        ],
        curve: [
          { day: 42, atRisk: 5, events: 0, survival: 1 },
          { day: 56, atRisk: 4, events: 1, survival: 0.75 },
          { day: 70, atRisk: 3, events: 0, survival: 0.75 },
          { day: 121, atRisk: 2, events: 1, survival: 0.375 },
          { day: 365, atRisk: 1, events: 0, survival: 0.375 },
        ],
      },
    ]);
  });

  it('are broken down, and narrowed, by what held at the opening', async () => {
    const { rows, comparison } = await ask('off-flow?asAt=2024-12-31&weeks=13&by=characteristic.sex');
    expect(rows).toMatchObject([
      { group: { 'characteristic.sex': 'female' }, figures: [{ numerator: 2, denominator: 2, rate: 1 }] },
      { group: { 'characteristic.sex': 'male' }, figures: [{ numerator: 0, denominator: 2, rate: 0 }] },
    ]);
    expect(comparison).toMatchObject([{ weeks: 13, difference: 1 }]);
    const both = await ask('off-flow?asAt=2024-12-31&weeks=13&by=office,ageBand');
    expect(both.rows).toMatchObject([
      { group: { office: northgate, ageBand: '18-24' }, figures: [{ numerator: 1, denominator: 3 }] },
      { group: { office: southgate, ageBand: '18-24' }, figures: [{ numerator: 1, denominator: 1 }] },
    ]);
    expect(await figures(`off-flow?asAt=2024-12-31&weeks=13&office=${southgate}`)).toEqual([[13, 1, 1, 1]]);
    expect(await figures('off-flow?asAt=2024-12-31&weeks=13&characteristic=sex:male')).toEqual([[13, 0, 2, 0]]);
    expect(await figures('off-flow?asAt=2024-12-31&weeks=13&cohort=2024-02..2024-03')).toEqual([[13, 0, 0, null]]);
  });

  it('as at a day count what had happened by then', async () => {
    // 13 weeks after 26 January the cohort is old enough; the day before it is not.
    expect(await figures('off-flow?asAt=2024-04-26&weeks=13')).toEqual([[13, 2, 4, 0.5]]);
    expect(await figures('off-flow?asAt=2024-04-25&weeks=13')).toEqual([[13, 0, 0, null]]);
    const { rows } = await ask<Survival>('time-to-job?asAt=2024-04-30');
    expect(rows).toMatchObject([{ observed: 5, events: 1, median: { day: null } }]);
  });

  it('change with a job that is found to have started a month earlier, and as known before do not', async () => {
    const rate = 'back-to-work?asAt=2024-12-31&weeks=13,26';
    const time = 'time-to-job?asAt=2024-12-31';
    const before = await ask(rate);
    const beforeTime = await ask<Survival>(time);

    const terms = { startedOn: '2024-04-01', hours: 'full-time' };
    await edit(`${correctable.job}/corrections`, 1, { terms, reason: 'The payslip names an earlier first day' });
    const closure = { destination: 'employment', closedOn: '2024-04-01', reason: 'As the payslip says' };
    await edit(`${correctable.claim}/closure-corrections`, 1, closure);

    // 1 April is 91 days after the opening: just within 13 weeks.
    expect(await figures(rate)).toEqual([
      [13, 2, 4, 0.5],
      [26, 2, 4, 0.5],
    ]);
    expect((await ask<Survival>(time)).rows).toMatchObject([
      { median: { day: 91 }, at: [{ weeks: 13, survival: 0.375 }, {}, {}, {}] },
    ]);

    const knownThen = await ask(`${rate}&knownAt=${before.knownAt}`);
    expect(knownThen).toEqual(before);
    expect((await ask<Survival>(`${time}&knownAt=${before.knownAt}`)).rows).toEqual(beforeTime.rows);
    expect(knownThen.rows[0]!.figures[0]).toMatchObject({ numerator: 1, denominator: 4 });
  });

  describe('are not for everybody, nor for every question', () => {
    it.each(['advisor', 'team_leader', 'analyst', 'administrator'] as const)(
      'an %s does not get them',
      async (role) => {
        for (const what of ['off-flow', 'back-to-work', 'time-to-job']) {
          const answer = await api.get(`/v1/outcomes/${what}`, { as: [role] });
          expect(await problemIn(api, answer)).toMatchObject({ type: '/problems/http/missing-role' });
        }
      },
    );

    it.each([
      ['off-flow', 'weeks', '0'],
      ['off-flow', 'weeks', '521'],
      ['off-flow', 'weeks', 'thirteen'],
      ['off-flow', 'weeks', '13&weeks=26'],
      ['back-to-work', 'asAt', '2024-02-30'],
      ['back-to-work', 'asAt', 'yesterday'],
      ['time-to-job', 'asAt', '0000-01-01'],
      ['off-flow', 'knownAt', '0000-01-01T00:00:00Z'],
      ['back-to-work', 'knownAt', '2024-02-28'],
      ['back-to-work', 'knownAt', '2024-02-30T00:00:00Z'],
      ['off-flow', 'by', 'shoe-size'],
      ['off-flow', 'by', 'office,benefit,ageBand,cohort'],
      ['off-flow', 'office', 'Northgate'],
      ['off-flow', 'benefit', 'Universal%20Credit'],
      ['off-flow', 'cohort', '2024-13'],
      ['off-flow', 'ageBand', 'Old!'],
      ['off-flow', 'characteristic', 'sex'],
      ['time-to-job', 'curve', 'yes'],
      ['time-to-job', 'weeks', '13'],
      ['off-flow', 'colour', 'red'],
    ])('%s with %s=%s is refused by the name of what is wrong', async (what, parameter, value) => {
      const answer = await api.get(`/v1/outcomes/${what}?${parameter}=${value}`, evaluator);
      expect(await problemIn(api, answer)).toMatchObject({
        type: '/problems/http/invalid-request',
        status: 400,
        errors: [{ parameter }],
      });
    });

    it.each(['asAt=2999-01-01', 'knownAt=2999-01-01T00:00:00Z'])('%s has not come', async (query) => {
      const answer = await api.get(`/v1/outcomes/off-flow?${query}`, evaluator);
      expect(await problemIn(api, answer)).toMatchObject({ type: '/problems/outcomes/in-the-future', status: 422 });
    });
  });
});
