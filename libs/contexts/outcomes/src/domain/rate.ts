import { assertCount } from './counts';
import { type Bounds, defaultLevel } from './interval';
import type { Proportion } from './proportion';
import { wilson } from './wilson';

/** A rate as a proportion from 0 to 1, never as a percentage; or why there is none. */
export type Rate = {
  readonly numerator: number;
  readonly denominator: number;
} & (
  | { readonly rate: number; readonly interval: Bounds & { readonly level: number; readonly method: 'wilson' } }
  | { readonly rate: null; readonly reason: 'empty-denominator' }
);

/** The proportion with Wilson's interval; `null` with a reason, never 0, where nobody is in the denominator. */
export function rate({ successes, of }: Proportion, level: number = defaultLevel): Rate {
  assertCount('successes', successes);
  assertCount('of', of);
  if (successes > of) throw new RangeError(`no proportion: ${successes} of ${of}`);
  const counts = { numerator: successes, denominator: of };
  if (of === 0) return { ...counts, rate: null, reason: 'empty-denominator' };
  return { ...counts, rate: successes / of, interval: { ...wilson(successes, of, level), level, method: 'wilson' } };
}
