import type { LocalDate, Uuid } from '@alongside/kernel';

export class ServiceOfferedRecord {
  /** A code of the list `desk-services`; `erased` where the person was forgotten. @example "form-filling" */
  readonly code: string;
  readonly listingId: Uuid | null;
}

export class NeedRaisedRecord {
  /** A code of the list `desk-needs`; `erased` where the person was forgotten. @example "housing" */
  readonly code: string;
  readonly met: boolean;
  readonly listingId: Uuid | null;
}

export class SessionNextStepRecord {
  /** @example "Brings the letter" */
  readonly words: string;
  readonly dueOn: LocalDate | null;
}

/** A session at a desk as it stands; words that were never said or are forgotten are `null`. */
export class DeskSessionRecord {
  readonly id: Uuid;
  /** For `If-Match`. */
  readonly revision: number;
  readonly deskId: Uuid;
  /** Who came; `null` while nobody knows. */
  readonly claimantId: Uuid | null;
  /** What they are called; `null` where nobody knows, or the person was forgotten. @example "Amina" */
  readonly firstName: string | null;
  /** Whose session it is. */
  readonly heldBy: Uuid;
  readonly heldOn: LocalDate;
  /** In London. @example "10:15" */
  readonly startedAt: string | null;
  /** A code of the list `desk-session-kinds`. @example "visit" */
  readonly kind: string;
  /** attended, late or missed. */
  readonly attendance: string;
  /** acceptable, unacceptable or logistics. */
  readonly missedReason: string | null;
  readonly minutesLate: number | null;
  readonly minutes: number | null;
  /** A code of the list `desk-session-outcomes`. @example "advised" */
  readonly outcome: string | null;
  readonly services: ServiceOfferedRecord[];
  readonly needs: NeedRaisedRecord[];
  /** A BCP 47 tag; `erased` where the person was forgotten. @example "so" */
  readonly language: string | null;
  readonly interpreterUsed: boolean | null;
  readonly summary: string | null;
  readonly nextStep: SessionNextStepRecord | null;
  /** Who said last what it was or who came, and whose token brought that. */
  readonly toldBy: Uuid;
  readonly submittedBy: Uuid;
  /** When it was last corrected, and why. */
  readonly correctedOn: LocalDate | null;
  readonly reason: string | null;
  /** Then nothing is shown that was told. */
  readonly enteredInErrorOn: LocalDate | null;
}
