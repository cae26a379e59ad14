import type { LocalDate, Uuid } from '@alongside/kernel';

export const flagStandings = ['open', 'resolved'] as const;
export const followUpStandings = ['open', 'done'] as const;

export class FlagResolutionRecord {
  readonly on: LocalDate;
  /** @example "dealt-with" */
  readonly reason: string;
  readonly note: string | null;
}

export class NoteFlagRecord {
  /** `erased` where the person was forgotten. @example "payment-problem" */
  readonly kind: string;
  readonly flaggedOn: LocalDate;
  /** `null` of one that is open. */
  readonly resolution: FlagResolutionRecord | null;
}

export class FollowedUpRecord {
  readonly on: LocalDate;
  /** What came of it. */
  readonly outcome: string | null;
}

export class NoteFollowUpRecord {
  readonly plannedOn: LocalDate;
  readonly dueOn: LocalDate;
  /** Who of the staff is to do it. */
  readonly staffId: Uuid;
  /** `null` of one that is open. */
  readonly done: FollowedUpRecord | null;
}

/** A note as it stands; words that are forgotten are `null`. */
export class NoteRecord {
  readonly id: Uuid;
  readonly claimantId: Uuid;
  /** For `If-Match`. */
  readonly revision: number;
  readonly writtenOn: LocalDate;
  /** Who of the staff wrote it. */
  readonly staffId: Uuid;
  readonly words: string | null;
  readonly correctedOn: LocalDate | null;
  readonly correctedBecause: string | null;
  /** The one that was raised last. */
  readonly flag: NoteFlagRecord | null;
  /** The one that was planned last. */
  readonly followUp: NoteFollowUpRecord | null;
  /** Nothing is shown of what was told then. */
  readonly enteredInErrorOn: LocalDate | null;
}
