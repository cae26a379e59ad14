import type { LocalDate, Uuid } from '@alongside/kernel';

export class IntroductionResultRecord {
  readonly on: LocalDate;
  /** @example "interview" */
  readonly result: string;
  /** `null` where it was never said, or the person was forgotten. @example "hours" */
  readonly why: string | null;
  readonly note: string | null;
}

export class IntroducerRecord {
  /** @example "elder" */
  readonly kind: string;
  /** Where it is somebody who is known here. */
  readonly personId: Uuid | null;
}

/** An introduction as it stands; words that were never said or are forgotten are `null`. */
export class IntroductionRecord {
  readonly id: Uuid;
  readonly claimantId: Uuid;
  readonly employerId: Uuid;
  /** For `If-Match`. */
  readonly revision: number;
  readonly madeOn: LocalDate;
  /** `null` where it was entered in error. */
  readonly madeBy: IntroducerRecord | null;
  readonly vacancyId: Uuid | null;
  /** On which ground it was made without a consent; `null` where the consent was in force. @example "asked-by-claimant" */
  readonly override: string | null;
  readonly note: string | null;
  /** In the order in which they were said; the last one is what came of it so far. */
  readonly results: IntroductionResultRecord[];
  /** It should never have been; of such a one nothing is shown that was told. */
  readonly enteredInErrorOn: LocalDate | null;
}
