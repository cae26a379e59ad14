import { daysBetween, type Uuid } from '@alongside/kernel';
import type { EmploymentRow } from '../employment/employment.row';
import type { ReentryRecord } from './claim.record';
import type { ClaimRow } from './claim.row';

type Job = Pick<EmploymentRow, 'employmentId' | 'claimId' | 'startedOn' | 'endedOn' | 'enteredInErrorOn'>;

/** What a claimant's claims and jobs say of a re-entry. */
export interface Known {
  readonly claims: readonly ClaimRow[];
  readonly jobs: readonly Job[];
}

/** How long after the earlier claim this one was opened, and how long the job in between lasted. */
export function reentryOf(claim: ClaimRow, { claims, jobs }: Known): ReentryRecord | null {
  const earlier = claims.find(({ claimId, enteredInErrorOn }) => claimId === claim.earlierClaimId && !enteredInErrorOn);
  if (!earlier || earlier.closedOn === null) return null;
  const job = jobBetween(earlier, claim, jobs);
  const lasted = job && job.endedOn !== null ? weeksBetween(job.startedOn, job.endedOn) : null;
  return {
    weeksSince: weeksBetween(earlier.closedOn, claim.openedOn),
    employmentId: job?.employmentId ?? null,
    jobLastedWeeks: lasted,
  };
}

function jobBetween(earlier: ClaimRow, later: ClaimRow, jobs: readonly Job[]): Job | undefined {
  const between = jobs
    .filter(({ enteredInErrorOn }) => enteredInErrorOn === null)
    .filter(({ startedOn }) => startedOn >= earlier.openedOn && startedOn <= later.openedOn)
    .sort((a, b) => a.startedOn.localeCompare(b.startedOn) || a.employmentId.localeCompare(b.employmentId));
  const ofClaim = (claimId: Uuid | null) => between.findLast((job) => job.claimId === claimId);
  return ofClaim(earlier.claimId) ?? ofClaim(null);
}

function weeksBetween(from: string, to: string): number {
  return Math.floor(daysBetween(from, to) / 7);
}
