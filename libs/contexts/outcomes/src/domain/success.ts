import type { ClaimFacts } from './claim-facts';
import type { Destination } from './destination';
import type { SuccessRule } from './metric-definition';

/** Whether the claim's closing is a success by that rule, whenever it was; a claim without a closure is none. */
export function isSuccess(rule: SuccessRule, { closure, job }: ClaimFacts): boolean {
  if (!closure || !leadsTo(rule, closure.destination)) return false;
  const accepted = rule.evidence;
  return accepted === 'not-needed' || (job !== null && job.evidence.some((kind) => accepted.includes(kind)));
}

/** Whether the destination is one that the rule looks for, with evidence or without. */
export function leadsTo({ destinations }: SuccessRule, destination: Destination): boolean {
  return destinations === 'any' || destinations.includes(destination);
}
