import type { Instant, LocalDate, Uuid } from '@alongside/kernel';

/** That somebody who was not on the team looked into a support case. Words that are forgotten are `null`. */
export class BreakGlassRecord {
  readonly id: Uuid;
  readonly caseId: Uuid;
  readonly claimantId: Uuid;
  readonly office: Uuid;
  readonly brokenBy: Uuid;
  /** Who had the case in hand then. */
  readonly ownerId: Uuid;
  /** A code of the list `break-glass-reasons`. @example "safety-of-claimant" */
  readonly reason: string;
  readonly words: string | null;
  readonly brokenAt: Instant;
  /** The first moment at which nothing is seen any more. */
  readonly until: Instant;
  readonly open: boolean;
  /** Who closed it before its time. */
  readonly closedBy: Uuid | null;
  /** The last day for its review. */
  readonly reviewDueOn: LocalDate;
  readonly reviewOverdue: boolean;
  readonly reviewedBy: Uuid | null;
  readonly reviewedOn: LocalDate | null;
  /** A code of the list `break-glass-verdicts`. @example "justified" */
  readonly verdict: string | null;
  readonly reviewWords: string | null;
}

/** How often glass was broken at an office for a reason. */
export class BreakGlassCount {
  readonly office: Uuid;
  /** A code of the list `break-glass-reasons`. @example "safety-of-claimant" */
  readonly reason: string;
  readonly broken: number;
  /** Whose cases were looked into. */
  readonly persons: number;
  readonly reviewed: number;
  readonly notJustified: number;
  readonly overdue: number;
}
