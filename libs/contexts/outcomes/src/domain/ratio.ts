import { type Bounds, defaultLevel, zOf } from './interval';

/** Of some clusters, each with an amount y and a size x, the sums and the sums of products. */
export interface RatioSums {
  /** Clusters with an amount or a size. */
  readonly clusters: number;
  readonly y: number;
  readonly x: number;
  readonly yy: number;
  readonly xy: number;
  readonly xx: number;
}

/** The same clusters seen twice, and the sums of products across the two times. */
export interface PairedSums {
  readonly before: RatioSums;
  readonly after: RatioSums;
  /** Clusters with anything at either time. */
  readonly clusters: number;
  readonly across: { readonly yy: number; readonly yx: number; readonly xy: number; readonly xx: number };
}

/** Why there is no figure, or no interval. */
export type RatioReason = 'empty-denominator' | 'one-cluster';

export interface RatioEstimate {
  readonly value: number | null;
  /** `null` with fewer than two clusters: nothing tells how much they differ. */
  readonly standardError: number | null;
  readonly interval: Bounds | null;
  readonly reason?: RatioReason;
}

/**
 * The ratio R = Σy / Σx over clusters, with the variance of the ratio estimator, n/(n − 1) · Σ(y − Rx)² / (Σx)² (Cochran,
 * Sampling Techniques, 3rd edition, 1977, section 2.11, without a finite population), and its normal interval, not below 0.
 */
export function ratio(sums: RatioSums, level: number = defaultLevel): RatioEstimate {
  const { y, x, clusters } = sums;
  if (x === 0) return { value: null, standardError: null, interval: null, reason: 'empty-denominator' };
  const value = y / x;
  const estimate = estimateOf(value, { clusters, squares: squaresOf(sums) }, level);
  const { interval } = estimate;
  return { ...estimate, interval: interval && { ...interval, lower: Math.max(0, interval.lower) } };
}

/**
 * The ratio after less the ratio before. Each cluster's part in it is d = (y₂ − R₂x₂)/Σx₂ − (y₁ − R₁x₁)/Σx₁, and the variance
 * n/(n − 1) · Σd² (Woodruff, JASA 66, 1971): that somebody was there at both times is accounted for.
 */
export function ratioChange(sums: PairedSums, level: number = defaultLevel): RatioEstimate {
  const { before, after, across, clusters } = sums;
  const [first, second] = [ratio(before), ratio(after)];
  if (first.value === null || second.value === null)
    return { value: null, standardError: null, interval: null, reason: 'empty-denominator' };
  const [r1, r2] = [first.value, second.value];
  const product = across.yy - r2 * across.yx - r1 * across.xy + r1 * r2 * across.xx;
  const squares = squaresOf(before) + squaresOf(after) - (2 * product) / (before.x * after.x);
  return estimateOf(r2 - r1, { clusters, squares }, level);
}

/** The first change less the second, of groups that have nobody in common: the difference in differences. */
export function differenceOfChanges(
  first: RatioEstimate,
  second: RatioEstimate,
  level: number = defaultLevel,
): RatioEstimate {
  if (first.value === null || second.value === null)
    return { value: null, standardError: null, interval: null, reason: 'empty-denominator' };
  const value = first.value - second.value;
  if (first.standardError === null || second.standardError === null)
    return { value, standardError: null, interval: null, reason: 'one-cluster' };
  return withError(value, Math.hypot(first.standardError, second.standardError), level);
}

/** Σ(y − Rx)² / (Σx)². */
function squaresOf({ y, x, yy, xy, xx }: RatioSums): number {
  const value = y / x;
  return (yy - 2 * value * xy + value * value * xx) / (x * x);
}

interface Spread {
  readonly clusters: number;
  readonly squares: number;
}

function estimateOf(value: number, { clusters, squares }: Spread, level: number): RatioEstimate {
  if (clusters < 2) return { value, standardError: null, interval: null, reason: 'one-cluster' };
  // Where all ratios are the same, rounding may leave a hair below 0.
  return withError(value, Math.sqrt(Math.max(0, (clusters / (clusters - 1)) * squares)), level);
}

function withError(value: number, standardError: number, level: number): RatioEstimate {
  const spread = zOf(level) * standardError;
  return { value, standardError, interval: { lower: value - spread, upper: value + spread } };
}
