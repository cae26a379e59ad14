import { kaplanMeier, type SurvivalCurve } from './kaplan-meier';
import type { LifeTableRow } from './life-table';

/** Each person's last day, and whether the event came on it. */
function lifeTable(...people: [day: number, event: 0 | 1][]): LifeTableRow[] {
  return people.map(([day, event]) => ({ day, events: event, censored: 1 - event }));
}

const eight = lifeTable([3, 1], [5, 0], [6, 1], [7, 1], [8, 0], [10, 1], [12, 1], [12, 0]);

function survivalOn(curve: SurvivalCurve, day: number): number {
  const answer = curve.survivalAt(day);
  if (answer.survival === null) throw new Error(answer.reason);
  return answer.survival;
}

describe('the survival curve of eight people', () => {
  const curve = kaplanMeier(eight);

  it('falls at events by the share of those still at risk', () => {
    expect(survivalOn(curve, 6)).toBeCloseTo(35 / 48, 12);
    expect(survivalOn(curve, 7)).toBeCloseTo(7 / 12, 12);
    expect(curve.median.day).toBe(10);
    expect(curve).toMatchObject({ observed: 8, events: 5, censored: 3, level: 0.95 });
  });

  // Computed apart from this code, in exact fractions.
  it.each([
    {
      day: 3,
      atRisk: 8,
      survival: 0.875,
      standardError: 0.11692679333668568,
      lower: 0.38700001403202533,
      upper: 0.981392965878966,
    },
    {
      day: 6,
      atRisk: 6,
      survival: 0.7291666666666666,
      standardError: 0.16497623636395278,
      lower: 0.276390220336123,
      upper: 0.9253531812572052,
    },
    {
      day: 7,
      atRisk: 5,
      survival: 0.5833333333333334,
      standardError: 0.1855609613317693,
      lower: 0.18018889101282287,
      upper: 0.8440686916574576,
    },
    {
      day: 10,
      atRisk: 3,
      survival: 0.3888888888888889,
      standardError: 0.20126912147485332,
      lower: 0.0630028114688587,
      upper: 0.7242227555366959,
    },
    {
      day: 12,
      atRisk: 2,
      survival: 0.19444444444444445,
      standardError: 0.17038672425535137,
      lower: 0.009335431787025774,
      upper: 0.563397783450804,
    },
  ])('has its figures on day $day', ({ day, atRisk, ...expected }) => {
    const step = curve.steps.find((candidate) => candidate.day === day);
    expect(step?.atRisk).toBe(atRisk);
    expect(step?.survival).toBeCloseTo(expected.survival, 12);
    expect(step?.standardError).toBeCloseTo(expected.standardError, 12);
    expect(step?.lower).toBeCloseTo(expected.lower, 12);
    expect(step?.upper).toBeCloseTo(expected.upper, 12);
  });

  it('has a median whose interval is open above, since the upper band stays over one half', () => {
    expect(curve.median).toEqual({ day: 10, interval: { lower: 3, upper: null } });
  });

  it('counts those last seen on a day as at risk on it', () => {
    expect(curve.steps.at(-1)).toMatchObject({ day: 12, atRisk: 2, events: 1, censored: 1 });
  });

  it('is one before the first event, without an interval', () => {
    expect(curve.survivalAt(2)).toEqual({
      day: 2,
      survival: 1,
      standardError: 0,
      lower: null,
      upper: null,
      reason: 'at-one',
    });
  });

  it('stays where it was between events', () => {
    expect(survivalOn(curve, 9)).toBe(survivalOn(curve, 7));
  });

  it('says nothing past the last day on which anybody was seen', () => {
    expect(curve.survivalAt(12)).toHaveProperty('survival', curve.steps.at(-1)?.survival);
    expect(curve.survivalAt(13)).toEqual({ day: 13, survival: null, reason: 'beyond-follow-up' });
  });

  it('does not depend on the order of the rows, nor on how a day is split over rows', () => {
    const shuffled = [...eight].reverse();
    const merged = [...eight.slice(0, 6), { day: 12, events: 1, censored: 1 }, { day: 4, events: 0, censored: 0 }];
    expect(kaplanMeier(shuffled).steps).toEqual(curve.steps);
    expect(kaplanMeier(merged).steps).toEqual(curve.steps);
  });
});

describe('the ends of a curve', () => {
  it('has no interval where everybody has left, and stays at zero from there', () => {
    const curve = kaplanMeier(lifeTable([5, 1], [7, 1]));
    const nobodyLeft = { survival: 0, standardError: null, lower: null, upper: null, reason: 'at-zero' };
    expect(curve.survivalAt(7)).toEqual({ day: 7, ...nobodyLeft });
    expect(curve.survivalAt(400)).toEqual({ day: 400, ...nobodyLeft });
    expect(curve.median.day).toBe(5);
  });

  it('has no median while more than half remain', () => {
    expect(kaplanMeier(lifeTable([5, 1], [6, 0], [7, 0])).median).toEqual({
      day: null,
      reason: 'more-than-half-remain',
      interval: { lower: 5, upper: null },
    });
    expect(kaplanMeier(lifeTable([5, 0])).median).toMatchObject({ day: null, interval: { lower: null, upper: null } });
  });

  it('has no figure where nobody was observed', () => {
    const curve = kaplanMeier([]);
    expect(curve).toMatchObject({ observed: 0, steps: [], median: { day: null, reason: 'nobody-observed' } });
    expect(curve.survivalAt(0)).toEqual({ day: 0, survival: null, reason: 'nobody-observed' });
  });

  it('counts an event on the day of the opening', () => {
    expect(survivalOn(kaplanMeier(lifeTable([0, 1], [1, 0])), 0)).toBe(0.5);
  });

  it('sees one half where the product of ratios is a rounding above it', () => {
    const exitsOneByOne = Array.from({ length: 24 }, (_, day) => ({ day: day + 1, events: 1, censored: 0 }));
    const curve = kaplanMeier(exitsOneByOne);
    expect(curve.steps[11]?.survival).toBeGreaterThan(0.5);
    expect(curve.median.day).toBe(12);
  });

  it.each([
    { day: -1, events: 1, censored: 0 },
    { day: 1.5, events: 1, censored: 0 },
    { day: 1, events: -1, censored: 0 },
    { day: 1, events: 0, censored: Number.NaN },
  ])('refuses what is no count: %j', (row) => {
    expect(() => kaplanMeier([row])).toThrow(RangeError);
  });
});

it('equals an exact computation to 1e-9 over ten years of days and 1.7 million people', () => {
  const rows = Array.from({ length: 3_650 }, (_, day) => ({
    day,
    events: 300 - (day % 7),
    censored: 150 + (day % 11),
  }));
  const curve = kaplanMeier(rows);
  let atRisk = rows.reduce((sum, { events, censored }) => sum + BigInt(events + censored), 0n);
  // S in units of 1e-40, so that 3,650 roundings stay below 1e-36.
  let survival = 10n ** 40n;
  for (const [index, { events, censored }] of rows.entries()) {
    survival = (survival * (atRisk - BigInt(events))) / atRisk;
    atRisk -= BigInt(events + censored);
    const exact = Number(survival / 10n ** 20n) / 1e20;
    expect(Math.abs((curve.steps[index]?.survival ?? Number.NaN) - exact)).toBeLessThan(1e-12);
  }
});
