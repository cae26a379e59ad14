import { wilsonBounds, type Bounds } from '@alongside/kernel';
import { assertCount } from './counts';
import { defaultLevel, zOf } from './interval';

/**
 * Wilson's score interval of a proportion (`wilsonBounds`) at any level.
 *
 * `of` is at least 1: an empty denominator has no interval, and `rate` says so. Throws a `RangeError` otherwise.
 */
export function wilson(successes: number, of: number, level: number = defaultLevel): Bounds {
  assertCount('successes', successes);
  assertCount('of', of);
  if (of === 0 || successes > of) throw new RangeError(`no proportion: ${successes} of ${of}`);
  return wilsonBounds(successes, of, zOf(level));
}
