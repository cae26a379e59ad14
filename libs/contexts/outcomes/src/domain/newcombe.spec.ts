import { newcombe } from './newcombe';

describe("Newcombe's interval of a difference", () => {
  // All but the first: Newcombe 1998, table II, method 10.
  it.each([
    { a: 56, m: 70, b: 48, n: 80, difference: 0.2, lower: 0.0524, upper: 0.3339 },
    { a: 9, m: 10, b: 3, n: 10, difference: 0.6, lower: 0.1705, upper: 0.809 },
    { a: 10, m: 10, b: 0, n: 10, difference: 1, lower: 0.6075, upper: 1 },
    { a: 10, m: 10, b: 0, n: 20, difference: 1, lower: 0.6791, upper: 1 },
    { a: 0, m: 10, b: 0, n: 20, difference: 0, lower: -0.1611, upper: 0.2775 },
    { a: 5, m: 56, b: 0, n: 29, difference: 0.0893, lower: -0.0381, upper: 0.1926 },
  ])('of $a in $m less $b in $n is $difference, from $lower to $upper', ({ a, m, b, n, ...expected }) => {
    const answer = newcombe({ successes: a, of: m }, { successes: b, of: n });
    if (answer.difference === null) throw new Error(answer.reason);
    expect(answer.difference).toBeCloseTo(expected.difference, 4);
    expect(answer.interval.lower).toBeCloseTo(expected.lower, 4);
    expect(answer.interval.upper).toBeCloseTo(expected.upper, 4);
  });

  it('has no difference to an empty group', () => {
    expect(newcombe({ successes: 1, of: 2 }, { successes: 0, of: 0 })).toEqual({
      difference: null,
      reason: 'empty-denominator',
    });
  });
});
