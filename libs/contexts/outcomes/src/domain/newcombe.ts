import { type Bounds, defaultLevel } from './interval';
import type { Proportion } from './proportion';
import { wilson } from './wilson';

/** A difference of two proportions, first minus second; or why there is none. */
export type RateDifference =
  | { readonly difference: number; readonly interval: Bounds & { readonly level: number; readonly method: 'newcombe' } }
  | { readonly difference: null; readonly reason: 'empty-denominator' };

/**
 * The difference of two independent proportions with Newcombe's hybrid score interval, built of the two Wilson intervals
 * (Newcombe, Statistics in Medicine 17, 1998, pp. 873–890, method 10).
 */
export function newcombe(first: Proportion, second: Proportion, level: number = defaultLevel): RateDifference {
  if (first.of === 0 || second.of === 0) return { difference: null, reason: 'empty-denominator' };
  const [p1, p2] = [first.successes / first.of, second.successes / second.of];
  const [w1, w2] = [wilson(first.successes, first.of, level), wilson(second.successes, second.of, level)];
  const difference = p1 - p2;
  return {
    difference,
    interval: {
      lower: difference - Math.hypot(p1 - w1.lower, w2.upper - p2),
      upper: difference + Math.hypot(w1.upper - p1, p2 - w2.lower),
      level,
      method: 'newcombe',
    },
  };
}
