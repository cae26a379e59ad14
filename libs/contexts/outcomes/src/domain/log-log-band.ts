import { zOf } from './interval';

/** A confidence band at one point; `null` with a reason where the transformation has no value. */
export type Band =
  | { readonly lower: number; readonly upper: number }
  | { readonly lower: null; readonly upper: null; readonly reason: 'at-zero' | 'at-one' };

/**
 * The interval of a probability through log(−log p): p^exp(±z·se / (p·|ln p|)); it never leaves 0 to 1 (Kalbfleisch and
 * Prentice, The Statistical Analysis of Failure Time Data, 1980, section 1.4; `conf.type = "log-log"` of R's survfit).
 *
 * `relativeError` is se / p, which for a survival curve is the root of Greenwood's sum. At p = 0 and p = 1 the logarithm of the
 * logarithm has no value, and no bound is made up.
 */
export function logLogBand(probability: number, relativeError: number, level: number): Band {
  if (probability <= 0) return { lower: null, upper: null, reason: 'at-zero' };
  if (probability >= 1) return { lower: null, upper: null, reason: 'at-one' };
  const log = Math.log(probability);
  const spread = (zOf(level) * relativeError) / Math.abs(log);
  return { lower: Math.exp(log * Math.exp(spread)), upper: Math.exp(log * Math.exp(-spread)) };
}
