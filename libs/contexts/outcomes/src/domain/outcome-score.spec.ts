import { outcomeScore } from './metric-definitions';
import { caseScore, meanScore } from './outcome-score';

const { points } = outcomeScore;

describe('the score of a support case', () => {
  it.each([
    { outcomes: ['achieved'], score: 1 },
    { outcomes: ['partially'], score: 0.5 },
    { outcomes: ['not'], score: 0 },
    { outcomes: ['achieved', 'not'], score: 0.5 },
    { outcomes: ['achieved', 'achieved', 'partially', 'not'], score: 0.625 },
  ])('is $score where its areas came to $outcomes', ({ outcomes, score }) => {
    expect(caseScore(outcomes, points)).toBe(score);
  });

  it('is none without an area, nor of an outcome that nobody gave points', () => {
    expect(() => caseScore([], points)).toThrow(RangeError);
    expect(() => caseScore(['achieved', 'postponed'], points)).toThrow('postponed');
  });
});

describe('the mean score', () => {
  it('has the interval of a proportion of as many successes as there are points', () => {
    const mean = meanScore([
      { score: 1, count: 4 },
      { score: 0.5, count: 8 },
      { score: 0, count: 8 },
    ]);
    expect(mean).toMatchObject({ numerator: 8, denominator: 20, score: 0.4 });
    expect(mean.interval!.lower).toBeCloseTo(0.218807, 6);
    expect(mean.interval!.upper).toBeCloseTo(0.613418, 6);
  });

  it('is wide where few cases came to the same', () => {
    const none = meanScore([{ score: 0, count: 10 }]);
    expect(none.interval!.lower).toBe(0);
    expect(none.interval!.upper).toBeCloseTo(0.277533, 6);
    const one = meanScore([{ score: 0.5, count: 1 }]);
    // By hand: (1 + z² ∓ z√(z² + 1)) / 2(1 + z²) with z² = 3.841459.
    expect(one.interval!.lower).toBeCloseTo(0.0546, 4);
    expect(one.interval!.upper).toBeCloseTo(0.9454, 4);
  });

  it('is null, not 0, where no case was closed', () => {
    expect(meanScore([])).toEqual({
      ...{ numerator: 0, denominator: 0, score: null, interval: null },
      reason: 'empty-denominator',
    });
  });
});
