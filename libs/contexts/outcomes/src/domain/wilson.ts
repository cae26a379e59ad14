import { assertCount } from './counts';
import { type Bounds, defaultLevel, zOf } from './interval';

/**
 * Wilson's score interval of a proportion, without continuity correction:
 * (2O + z² ∓ z√(z² + 4Oq)) / 2(n + z²) with q = 1 − O/n (Wilson, JASA 22, 1927; Newcombe, Statistics in Medicine 17, 1998,
 * method 3).
 *
 * `of` is at least 1: an empty denominator has no interval, and `rate` says so. Throws a `RangeError` otherwise.
 */
export function wilson(successes: number, of: number, level: number = defaultLevel): Bounds {
  assertCount('successes', successes);
  assertCount('of', of);
  if (of === 0 || successes > of) throw new RangeError(`no proportion: ${successes} of ${of}`);
  const z = zOf(level);
  const centre = 2 * successes + z * z;
  const spread = z * Math.sqrt(z * z + 4 * successes * (1 - successes / of));
  const scale = 2 * (of + z * z);
  // Both ends are exact at none and at all; rounding would leave them a hair beside 0 and 1.
  return {
    lower: successes === 0 ? 0 : (centre - spread) / scale,
    upper: successes === of ? 1 : (centre + spread) / scale,
  };
}
