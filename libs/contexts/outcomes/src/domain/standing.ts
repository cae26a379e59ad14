import { daysBetween } from '@alongside/kernel';
import type { ClaimFacts } from './claim-facts';
import type { SuccessRule } from './metric-definition';
import { isSuccess } from './success';

/**
 * Where a claim stands in a rate at so many weeks.
 *
 * - `success`: closed within the window, as the rule asks.
 * - `other-exit`: closed within the window, but not so. In the denominator.
 * - `not-ended`: known to be open beyond the window. In the denominator.
 * - `lost`: nothing is known from a day within the window on. Left out, and counted as lost.
 */
export type Standing = 'success' | 'other-exit' | 'not-ended' | 'lost';

/** Where the claim stands; "within w weeks" is at most 7w days after the opening. Maturity is the cohort's: see `isMature`. */
export function standingAt(weeks: number, rule: SuccessRule, claim: ClaimFacts): Standing {
  const window = 7 * weeks;
  const { openedOn, closure, followUpEndedOn } = claim;
  if (closure) {
    if (daysBetween(openedOn, closure.on) > window) return 'not-ended';
    return isSuccess(rule, claim) ? 'success' : 'other-exit';
  }
  if (followUpEndedOn !== null && daysBetween(openedOn, followUpEndedOn) < window) return 'lost';
  return 'not-ended';
}
