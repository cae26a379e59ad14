import { rate } from './rate';

describe('a rate', () => {
  // The department's off-flow at 52 weeks. The four bands lack 66 of the 729,813 and 67 of the 836,532: ages not known.
  it.each([
    { age: '16-17', successes: 5_463, of: 5_902, percentage: 92.56 },
    { age: '18-24', successes: 279_959, of: 309_337, percentage: 90.5 },
    { age: '25-49', successes: 356_667, of: 420_171, percentage: 84.89 },
    { age: '50+', successes: 87_658, of: 101_055, percentage: 86.74 },
    { age: 'all ages', successes: 729_813, of: 836_532, percentage: 87.24 },
  ])('of the published off-flow, $age: $successes of $of is $percentage %', ({ successes, of, percentage }) => {
    const answer = rate({ successes, of });
    if (answer.rate === null) throw new Error(answer.reason);
    expect(answer.rate * 100).toBeCloseTo(percentage, 2);
    expect(answer.numerator).toBe(successes);
    expect(answer.denominator).toBe(of);
    expect(answer.interval.lower).toBeLessThan(answer.rate);
    expect(answer.interval.upper).toBeGreaterThan(answer.rate);
    expect(answer.interval.upper - answer.interval.lower).toBeLessThan(0.015);
  });

  it('is null with a reason where nobody is in the denominator', () => {
    expect(rate({ successes: 0, of: 0 })).toEqual({
      numerator: 0,
      denominator: 0,
      rate: null,
      reason: 'empty-denominator',
    });
  });

  it('is 0 where there are people and no success', () => {
    expect(rate({ successes: 0, of: 10 })).toMatchObject({
      rate: 0,
      interval: { lower: 0, method: 'wilson', level: 0.95 },
    });
  });

  it('refuses more successes than people', () => {
    expect(() => rate({ successes: 1, of: 0 })).toThrow(RangeError);
  });
});
