/** The first day by which at least half had reached the event. */
export type Median = {
  readonly interval: MedianInterval;
} & ({ readonly day: number } | { readonly day: null; readonly reason: 'nobody-observed' | 'more-than-half-remain' });

/** A bound is `null` where the band on that side does not come down to one half: the interval is open there. */
export interface MedianInterval {
  readonly lower: number | null;
  readonly upper: number | null;
}

interface MedianStep {
  readonly day: number;
  readonly survival: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A product of some thousand ratios is off by about 1e-13 of itself; without this 1/2 may read as 0.5000000000000001. */
const tolerance = 1e-12;
const atMostHalf = (value: number | null): boolean => value !== null && value <= 0.5 + tolerance;

/**
 * The median of a survival curve: the first t with S(t) ≤ 1/2. Its interval holds the days that the curve's own band does not tell
 * from the median: from the first day on which the lower band, to the first on which the upper band, is at most one half
 * (Brookmeyer and Crowley, Biometrics 38, 1982, on the log-log scale, as R's survfit does it).
 */
export function medianOf(steps: readonly MedianStep[]): Median {
  const interval = {
    lower: steps.find(({ lower }) => atMostHalf(lower))?.day ?? null,
    upper: steps.find(({ upper }) => atMostHalf(upper))?.day ?? null,
  };
  const median = steps.find(({ survival }) => atMostHalf(survival));
  if (median) return { day: median.day, interval };
  return { day: null, reason: steps.length === 0 ? 'nobody-observed' : 'more-than-half-remain', interval };
}
