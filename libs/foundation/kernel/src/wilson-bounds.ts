/** Both ends of an interval of confidence, on the scale of what is estimated. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/** The two-sided standard normal quantile at 0.95. */
const z95 = 1.959963984540054;

/**
 * Wilson's score interval of a proportion, without continuity correction:
 * (2O + z² ∓ z√(z² + 4Oq)) / 2(n + z²) with q = 1 − O/n (Wilson, JASA 22, 1927; Newcombe, Statistics in Medicine 17, 1998,
 * method 3).
 *
 * `of` is at least 1: an empty denominator has no interval. At 0.95 unless another quantile is told.
 */
export function wilsonBounds(successes: number, of: number, z: number = z95): Bounds {
  const centre = 2 * successes + z * z;
  const spread = z * Math.sqrt(z * z + 4 * successes * (1 - successes / of));
  const scale = 2 * (of + z * z);
  // Both ends are exact at none and at all; rounding would leave them a hair beside 0 and 1.
  return {
    lower: successes === 0 ? 0 : (centre - spread) / scale,
    upper: successes === of ? 1 : (centre + spread) / scale,
  };
}
