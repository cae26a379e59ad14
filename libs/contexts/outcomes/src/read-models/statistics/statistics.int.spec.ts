import type { QueryBus } from '@nestjs/cqrs';
import { AskMeetingsKept } from '../figures/meetings-kept.query';
import { AskRate } from '../figures/rate.query';
import { AskTimeToJob } from '../figures/time-to-job.query';
import { useFigures } from '../figures/told-history.contract';
import { people, type TellClaim } from '../figures/told-people.contract';
import { AskMeetingsStatistics, AskMeetingsStatisticsHandler } from './meetings-statistics.query';
import { AskRateStatistics, AskRateStatisticsHandler, type RateTable } from './rate-statistics.query';
import { AskTimeToJobStatistics, AskTimeToJobStatisticsHandler } from './time-to-job-statistics.query';

const figures = useFigures();
const queries = {
  execute: (query: unknown) => {
    if (query instanceof AskRate) return figures.rate(query.definition, query.asked);
    if (query instanceof AskTimeToJob) return figures.timeToJob(query.asked);
    if (query instanceof AskMeetingsKept) return figures.meetingsKept(query.asked);
    throw new Error('another query');
  },
} as unknown as QueryBus;

const times = (count: number, claim: TellClaim) => Array.from({ length: count }, () => claim);
const worker = (birthMonth: string, week: number): TellClaim => ({
  birthMonth,
  closed: [7 * week, 'employment'],
  job: 7 * week - 3,
});
const young = '2004-01';
const middle = '1990-01';
const old = '1970-01';

/** 12 of 31 of the young, 16 of 42 in the middle, 3 of 9 of the old were back to work within 26 weeks. */
const claims: TellClaim[] = [
  ...times(12, worker(young, 10)),
  ...times(19, { birthMonth: young }),
  ...times(16, worker(middle, 20)),
  ...times(26, { birthMonth: middle }),
  ...times(3, worker(old, 12)),
  ...times(6, { birthMonth: old }),
];
const period = '2025-Q4';

function backToWork(by?: RateTable) {
  const asked = { period, ...(by && { by }) };
  return new AskRateStatisticsHandler(queries).execute(new AskRateStatistics('back-to-work', asked));
}

describe('what analysts see of 82 claims', () => {
  beforeAll(() => figures.tell(people(...claims)));

  it('is of a sealed quarter, rounded, with the rate of what is shown', async () => {
    const answer = await backToWork();
    expect(answer).toMatchObject({
      definition: { id: 'back-to-work', version: 1 },
      period,
      asAt: '2025-12-31',
      knownAt: '2026-02-12T00:00:00.000Z',
      by: null,
      offices: null,
      rows: [],
    });
    expect(answer.total[1]).toEqual({
      weeks: 26,
      numerator: 30,
      denominator: 80,
      rate: 0.375,
      interval: { lower: expect.closeTo(0.2769, 4), upper: expect.closeTo(0.4845, 4) },
    });
  });

  it('hides few, and so many more that they cannot be taken from the total', async () => {
    const answer = await backToWork('ageBand');
    expect(answer.rows.map(({ value, figures: [, within26] }) => [value, within26])).toEqual([
      ['18-24', { weeks: 26, numerator: null, denominator: 30, rate: null, interval: null, reason: 'suppressed' }],
      ['25-49', expect.objectContaining({ numerator: 15, denominator: 40, rate: 0.375 })],
      ['50+', { weeks: 26, numerator: null, denominator: 10, rate: null, interval: null, reason: 'suppressed' }],
    ]);
    expect(answer).toMatchObject({ by: 'ageBand', rowsAddUp: true, pooling: null });
  });

  it('has no exact count and no digest of members in it', async () => {
    const told = JSON.stringify([await backToWork('ageBand'), await backToWork('office')]);
    expect(told).not.toMatch(/members|destinations|leftOut|"(numerator|denominator)":\d*[1-46-9][,}]/);
  });

  it('is limited to the offices of an analyst who is', async () => {
    const offices = ['0192ffff-0000-7000-8000-000000000001'];
    const handler = new AskRateStatisticsHandler(queries);
    const answer = await handler.execute(new AskRateStatistics('off-flow', { period, by: 'ageBand', offices }));
    expect(answer).toMatchObject({ offices, rows: [], suppressed: 0 });
    expect(answer.total[0]).toMatchObject({ numerator: null, denominator: null, reason: 'suppressed' });
  });

  it('says which pooling shows more where all rows are hidden', async () => {
    const spread = Array.from({ length: 24 }, (_, index) => {
      const opened = `2024-${String((index % 12) + 1).padStart(2, '0')}-10`;
      return { ...(index % 3 === 0 ? {} : { closed: [-100, 'employment'] as const }), opened };
    });
    await figures.tell(people(...spread));
    const handler = new AskRateStatisticsHandler(queries);
    const answer = await handler.execute(new AskRateStatistics('off-flow', { period, by: 'quarter' }));
    expect(answer).toMatchObject({ suppressed: 4, pooling: 'rollingYear' });
    await figures.tell(people(...claims));
  });

  it('shows the curve by the week, as long as more than seven are at risk', async () => {
    const handler = new AskTimeToJobStatisticsHandler(queries);
    const { rows, total } = await handler.execute(new AskTimeToJobStatistics({ period, by: 'ageBand' }));
    expect(rows.map(({ value, observed, events, curve }) => [value, observed, events, curve === null])).toEqual([
      ['18-24', 30, null, true],
      ['25-49', 40, 15, false],
      ['50+', 10, null, true],
    ]);
    const { curve } = rows[1]!;
    expect(curve!.map(({ weeks }) => weeks)).toEqual(curve!.map((_, index) => index + 1));
    expect(curve!.filter(({ weeks }) => [19, 20, 51].includes(weeks))).toEqual([
      { weeks: 19, survival: 1 },
      { weeks: 20, survival: 0.62 },
      { weeks: 51, survival: 0.62 },
    ]);
    expect(total).toMatchObject({ observed: 80, events: 30, medianWeeks: null });
  });

  it('tells of no meetings where there were none', async () => {
    const handler = new AskMeetingsStatisticsHandler(queries);
    expect(await handler.execute(new AskMeetingsStatistics({ period, by: 'kind' }))).toMatchObject({
      rows: [],
      total: { numerator: null, denominator: null, rate: null, reason: 'suppressed' },
    });
  });

  it('is of no quarter that is not sealed', async () => {
    const handler = new AskMeetingsStatisticsHandler(queries);
    await expect(handler.execute(new AskMeetingsStatistics({ period: '2199-Q4' }))).rejects.toMatchObject({
      code: 'outcomes/period-not-sealed',
    });
  });
});
