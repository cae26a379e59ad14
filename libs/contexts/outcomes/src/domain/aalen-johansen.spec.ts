import { aalenJohansen, type CompetingRow } from './aalen-johansen';
import { kaplanMeier } from './kaplan-meier';

const eight: CompetingRow<'employment' | 'custody'>[] = [
  { day: 3, events: { employment: 1 }, censored: 0 },
  { day: 5, events: {}, censored: 1 },
  { day: 6, events: { custody: 1 }, censored: 0 },
  { day: 7, events: { employment: 1 }, censored: 0 },
  { day: 8, events: {}, censored: 1 },
  { day: 10, events: { custody: 1 }, censored: 0 },
  { day: 12, events: { employment: 1 }, censored: 1 },
];

describe('the cumulative incidence of competing destinations', () => {
  // Computed apart from this code, with the delta-method formula of Marubini and Valsecchi (1995), which takes another way.
  it.each([
    { destination: 'employment', day: 3, incidence: 0.125, standardError: 0.11692679333668567 },
    { destination: 'employment', day: 10, incidence: 0.27083333333333337, standardError: 0.16497623636395278 },
    { destination: 'employment', day: 12, incidence: 0.4652777777777778, standardError: 0.2042865058344515 },
    { destination: 'custody', day: 6, incidence: 0.14583333333333334, standardError: 0.13454581090276085 },
    { destination: 'custody', day: 12, incidence: 0.3402777777777778, standardError: 0.19670989304456687 },
  ] as const)('of $destination by day $day', ({ destination, day, incidence, standardError }) => {
    const step = aalenJohansen(eight)
      .get(destination)
      ?.find((candidate) => candidate.day === day);
    expect(step?.incidence).toBeCloseTo(incidence, 12);
    expect(step?.standardError).toBeCloseTo(standardError, 12);
    expect(step?.lower).toBeLessThan(incidence);
    expect(step?.upper).toBeGreaterThan(incidence);
  });

  it('adds up to one with the curve of any exit', () => {
    const curve = kaplanMeier(
      eight.map(({ day, events, censored }) => ({
        day,
        events: (events.employment ?? 0) + (events.custody ?? 0),
        censored,
      })),
    );
    const lists = [...aalenJohansen(eight).values()];
    for (const [index, step] of curve.steps.entries()) {
      const left = lists.reduce((sum, steps) => sum + (steps[index]?.incidence ?? 0), 0);
      expect(left + step.survival).toBeCloseTo(1, 12);
    }
  });

  it("has Greenwood's error where there is a single destination", () => {
    const rows = eight.map(({ day, events, censored }) => ({ day, events: events.employment ?? 0, censored }));
    const curve = kaplanMeier(rows);
    const single = aalenJohansen(rows.map((row) => ({ ...row, events: { employment: row.events } }))).get('employment');
    for (const [index, step] of curve.steps.entries()) {
      expect(single?.[index]?.incidence).toBeCloseTo(1 - step.survival, 12);
      expect(single?.[index]?.standardError).toBeCloseTo(step.standardError ?? Number.NaN, 12);
    }
  });

  it('keeps its error once nobody is left, and has no interval before the first exit', () => {
    const custody = aalenJohansen([
      { day: 1, events: { employment: 2 }, censored: 0 },
      { day: 2, events: { custody: 2 }, censored: 0 },
    ]).get('custody');
    expect(custody?.[0]).toMatchObject({ incidence: 0, standardError: 0, lower: null, upper: null, reason: 'at-zero' });
    expect(custody?.[1]?.incidence).toBe(0.5);
    expect(custody?.[1]?.standardError).toBeCloseTo(0.25, 12);
  });

  it('has nothing to say of nobody', () => {
    expect(aalenJohansen([]).size).toBe(0);
  });
});
