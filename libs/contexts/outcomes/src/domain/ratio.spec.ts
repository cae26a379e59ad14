import { differenceOfChanges, ratio, ratioChange, type PairedSums, type RatioSums } from './ratio';

/** Pence and weeks of five claimants before and after; one came later, one left. */
const five = [
  { before: [140_000, 13], after: [70_000, 6] },
  { before: [91_000, 13], after: [91_000, 13] },
  { before: [50_000, 5], after: [0, 0] },
  { before: [0, 0], after: [60_000, 7.5] },
  { before: [65_000, 6.5], after: [65_000, 13] },
] as const;
type Claimant = { readonly before: readonly [number, number]; readonly after: readonly [number, number] };

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

function sumsOf(pairs: readonly (readonly [number, number])[]): RatioSums {
  return {
    clusters: pairs.filter(([y, x]) => y !== 0 || x !== 0).length,
    y: sum(pairs.map(([y]) => y)),
    x: sum(pairs.map(([, x]) => x)),
    yy: sum(pairs.map(([y]) => y * y)),
    xy: sum(pairs.map(([y, x]) => x * y)),
    xx: sum(pairs.map(([, x]) => x * x)),
  };
}

function paired(claimants: readonly Claimant[]): PairedSums {
  const across = (first: 0 | 1, second: 0 | 1) =>
    sum(claimants.map(({ before, after }) => before[first] * after[second]));
  return {
    before: sumsOf(claimants.map(({ before }) => before)),
    after: sumsOf(claimants.map(({ after }) => after)),
    clusters: claimants.length,
    across: { yy: across(0, 0), yx: across(0, 1), xy: across(1, 0), xx: across(1, 1) },
  };
}

describe('a ratio over claimants', () => {
  // Computed apart from this code, from each claimant's residual instead of sums.
  it('is the sum over the sum, with an interval that knows that claimants differ', () => {
    const before = ratio(paired(five).before);
    expect(before.value).toBeCloseTo(9226.666666666666, 9);
    expect(before.standardError).toBeCloseTo(1101.7622744042435, 6);
    expect(before.interval?.lower).toBeCloseTo(7067.252289309412, 6);
    expect(before.interval?.upper).toBeCloseTo(11386.08104402392, 6);
    const after = ratio(paired(five).after);
    expect(after.value).toBeCloseTo(7240.506329113924, 9);
    expect(after.standardError).toBeCloseTo(1167.8003878603392, 6);
  });

  it('changes by the difference of two ratios of the same claimants', () => {
    const change = ratioChange(paired(five));
    expect(change.value).toBeCloseTo(-1986.160337552742, 8);
    expect(change.standardError).toBeCloseTo(1269.6703122296485, 6);
    expect(change.interval?.lower).toBeCloseTo(-4474.668421762579, 6);
    expect(change.interval?.upper).toBeCloseTo(502.3477466570944, 6);
  });

  it('has no error where everybody is paid alike, and none below 0', () => {
    const alike = [1, 2, 13].map(
      (weeks) => ({ before: [7_000 * weeks, weeks], after: [7_000 * weeks, weeks] }) as const,
    );
    expect(ratio(paired(alike).before)).toEqual({
      value: 7_000,
      standardError: expect.closeTo(0, 3),
      interval: { lower: expect.closeTo(7_000, 2), upper: expect.closeTo(7_000, 2) },
    });
    const apart = ratio(
      sumsOf([
        [100, 1],
        [0, 1],
      ]),
    );
    expect(apart).toMatchObject({ value: 50, interval: { lower: 0 } });
  });

  it('is null, not 0, without a week; and has no interval of one claimant alone', () => {
    const none = { value: null, standardError: null, interval: null, reason: 'empty-denominator' };
    expect(ratio(sumsOf([]))).toEqual(none);
    expect(ratioChange(paired([{ before: [7_000, 1], after: [0, 0] }]))).toEqual(none);
    const alone = { standardError: null, interval: null, reason: 'one-cluster' };
    expect(ratio(sumsOf([[7_000, 1]]))).toEqual({ value: 7_000, ...alone });
    expect(ratioChange(paired([{ before: [7_000, 1], after: [6_000, 1] }]))).toEqual({ value: -1_000, ...alone });
  });
});

describe('a difference in differences', () => {
  const change = (value: number, standardError: number | null) => ({ value, standardError, interval: null });

  it('adds up the variances of two changes', () => {
    const answer = differenceOfChanges(change(-300, 30), change(-100, 40));
    expect(answer).toMatchObject({ value: -200, standardError: 50 });
    expect(answer.interval?.lower).toBeCloseTo(-200 - 50 * 1.959963984540054, 9);
  });

  it('is null where one change is, and has no interval where one has none', () => {
    const none = { value: null, standardError: null, interval: null };
    expect(differenceOfChanges(none, change(1, 1))).toMatchObject({ value: null, reason: 'empty-denominator' });
    expect(differenceOfChanges(change(1, 1), change(3, null))).toMatchObject({ value: -2, reason: 'one-cluster' });
  });
});
