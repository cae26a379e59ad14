import { wilsonBounds, type Bounds } from '@alongside/kernel';
import { defaultLevel, zOf } from './interval';

/** What each outcome of an area is worth, from 0 to 1. */
export type OutcomePoints = Readonly<Record<string, number>>;

/** The score of a case: the mean of what its areas came to. Throws a `RangeError` without an area, and for an outcome that is worth nothing known. */
export function caseScore(outcomes: readonly string[], points: OutcomePoints): number {
  if (outcomes.length === 0) throw new RangeError('a case without an area has no score');
  return outcomes.reduce((sum, outcome) => sum + pointsOf(outcome, points), 0) / outcomes.length;
}

function pointsOf(outcome: string, points: OutcomePoints): number {
  const worth = points[outcome];
  if (worth === undefined) throw new RangeError(`no outcome that has points: ${outcome}`);
  return worth;
}

/** Cases of one score. */
export interface ScoredCases {
  readonly score: number;
  readonly count: number;
}

/** A mean from 0 to 1; or why there is none. */
export type MeanScore = { readonly numerator: number; readonly denominator: number } & (
  | { readonly score: number; readonly interval: Bounds }
  | { readonly score: null; readonly interval: null; readonly reason: 'empty-denominator' }
);

/**
 * The mean score of cases, with Wilson's interval of as many successes as the scores come to. Of all that lies between 0 and 1 with a given mean,
 * what is 0 or 1 varies most (σ² ≤ μ(1 − μ)): halves make the interval too wide, never too narrow.
 */
export function meanScore(cases: readonly ScoredCases[], level: number = defaultLevel): MeanScore {
  const denominator = cases.reduce((sum, { count }) => sum + count, 0);
  const numerator = cases.reduce((sum, { score, count }) => sum + score * count, 0);
  const sums = { numerator, denominator };
  if (denominator === 0) return { ...sums, score: null, interval: null, reason: 'empty-denominator' };
  return { ...sums, score: numerator / denominator, interval: wilsonBounds(numerator, denominator, zOf(level)) };
}
