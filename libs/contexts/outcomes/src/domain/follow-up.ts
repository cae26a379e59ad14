import { daysBetween, type LocalDate } from '@alongside/kernel';
import type { ClaimFacts } from './claim-facts';
import type { Destination } from './destination';
import type { SuccessRule } from './metric-definition';
import { isSuccess } from './success';

/** How long one claim was followed and why no longer: one person of a life table. */
export interface FollowUp {
  /** Days from the opening. */
  readonly day: number;
  /** `success`: the event. `exit`: left otherwise, to `destination`. `censored`: still open when last seen. */
  readonly end: 'success' | 'exit' | 'censored';
  readonly destination: Destination | null;
}

/**
 * The claim as a survival time seen from the as-at day; `null` for a claim opened later.
 *
 * Where the rule asks for evidence of a job, a success falls on the day on which the job started, and both that day and the closing
 * must have come; else on the day of the closing. What ends after the as-at day counts as open on it. For Kaplan–Meier an
 * `exit` is censored; for Aalen–Johansen it competes.
 */
export function followUpOf(claim: ClaimFacts, rule: SuccessRule, asAt: LocalDate): FollowUp | null {
  const { openedOn, closure, followUpEndedOn, job } = claim;
  if (openedOn > asAt) return null;
  const seenUntil = (day: LocalDate) => daysBetween(openedOn, day);
  if (closure && closure.on <= asAt) {
    const { destination } = closure;
    if (!isSuccess(rule, claim)) return { day: seenUntil(closure.on), end: 'exit', destination };
    const reachedOn = rule.evidence === 'not-needed' ? closure.on : job!.startedOn;
    if (reachedOn <= asAt) return { day: seenUntil(reachedOn), end: 'success', destination };
    return { day: seenUntil(asAt), end: 'censored', destination: null };
  }
  // A closure after the as-at day shows that the claim was open all along, whatever was thought of its follow-up.
  const lost = !closure && followUpEndedOn !== null && followUpEndedOn < asAt;
  return { day: seenUntil(lost ? followUpEndedOn : asAt), end: 'censored', destination: null };
}
