import { wilson } from './wilson';

describe("Wilson's interval", () => {
  it.each([
    { successes: 0, of: 10, lower: 0, upper: 0.277533 },
    { successes: 8, of: 20, lower: 0.218807, upper: 0.613418 },
    { successes: 3, of: 9, lower: 0.120584, upper: 0.645798 },
    { successes: 10, of: 10, lower: 1 - 0.277533, upper: 1 },
  ])('of $successes in $of runs from $lower to $upper', ({ successes, of, lower, upper }) => {
    const interval = wilson(successes, of);
    expect(interval.lower).toBeCloseTo(lower, 6);
    expect(interval.upper).toBeCloseTo(upper, 6);
  });

  it('touches 0 and 1 exactly, and never leaves them', () => {
    expect(wilson(0, 1_700_003).lower).toBe(0);
    expect(wilson(1_700_003, 1_700_003).upper).toBe(1);
  });

  it('lies around the proportion and narrows with more people', () => {
    for (const people of [1, 7, 50, 836_532]) {
      for (let successes = 0; successes <= people; successes += Math.ceil(people / 7)) {
        const { lower, upper } = wilson(successes, people);
        expect(lower).toBeLessThanOrEqual(successes / people);
        expect(upper).toBeGreaterThanOrEqual(successes / people);
      }
    }
    const width = (of: number) => wilson(of / 2, of).upper - wilson(of / 2, of).lower;
    expect(width(100)).toBeLessThan(width(10));
  });

  it('widens with the level', () => {
    const { lower, upper } = wilson(8, 20, 0.99);
    expect(lower).toBeLessThan(0.218807);
    expect(upper).toBeGreaterThan(0.613418);
  });

  it.each([
    [0, 0],
    [3, 2],
    [-1, 2],
    [0.5, 2],
    [Number.NaN, 2],
  ])('refuses %d of %d', (successes, of) => {
    expect(() => wilson(successes, of)).toThrow(RangeError);
  });
});
