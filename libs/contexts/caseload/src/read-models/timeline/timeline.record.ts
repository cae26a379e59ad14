import type { Instant, LocalDate, Uuid } from '@alongside/kernel';

export class EnteredInErrorRecord {
  readonly on: LocalDate;
  readonly recordedAt: Instant;
}

/** One entry of a timeline. */
export class TimelineEntry {
  readonly id: Uuid;
  /** The record on which it stands: the claimant's, or one that is merged into it. */
  readonly recordId: Uuid;
  /** @example "ClaimOpened" */
  readonly type: string;
  readonly occurredAt: LocalDate;
  readonly recordedAt: Instant;
  /** The fields of the event; one that was forgotten is `{"forgotten": true}`. `null` where it was entered in error. */
  readonly data: Record<string, unknown> | null;
  /** Since when it is hidden, as an entry that should never have been; why, says the entry that says so. */
  readonly enteredInError: EnteredInErrorRecord | null;
}
