import type { LocalDate, Uuid } from '@alongside/kernel';

/** How somebody came back. */
export class ReentryRecord {
  /** Whole weeks between the end of the earlier claim and the opening of this one. */
  readonly weeksSince: number;
  /** The job in between: the one that ended the earlier claim, else the last that began since that was opened. */
  readonly employmentId: Uuid | null;
  /** Whole weeks; `null` where nobody said that it ended, or there is no such job. */
  readonly jobLastedWeeks: number | null;
}

/** A claim as it stands. */
export class ClaimRecord {
  readonly id: Uuid;
  readonly claimantId: Uuid;
  /** For `If-Match`. */
  readonly revision: number;
  /** @example "universal-credit" */
  readonly benefit: string;
  readonly office: Uuid;
  /** @example "2026-01-05" */
  readonly openedOn: LocalDate;
  /** In pence. */
  readonly weeklyAmountPence: number | null;
  /** The day from which the weekly amount holds. */
  readonly weeklyAmountFrom: LocalDate | null;
  /** All payments so far, in pence. `null` only where masked. */
  readonly paidPence: number | null;
  readonly closedOn: LocalDate | null;
  /** @example "employment" */
  readonly destination: string | null;
  /** With employment: full-time, part-time or unknown. */
  readonly hours: string | null;
  /** What came after is not known: also where the claimant was forgotten since. */
  readonly followUpEndedOn: LocalDate | null;
  /** The claim that this one is a re-entry of. */
  readonly earlierClaimId: Uuid | null;
  /** `null` where it is a re-entry of none, or the earlier one is not closed any more. */
  readonly reentry: ReentryRecord | null;
  /** The claim should never have been: since that day it is shown nowhere but here. */
  readonly enteredInErrorOn: LocalDate | null;
}
