import type { LocalDate, Uuid } from '@alongside/kernel';

export class RecipientRecord {
  /** organisation, person, desk or office. */
  readonly kind: string;
  readonly id: Uuid;
}

/** What the claimant said last, and how. */
export class ActRecord {
  readonly on: LocalDate;
  /** own-device, in-person, phone or paper. */
  readonly means: string;
  /** A BCP 47 tag. */
  readonly language: string | null;
  readonly interpreterUsed: boolean | null;
}

/** What a claimant agreed to for one purpose. */
export class ConsentRecord {
  readonly id: Uuid;
  /** On whose record it stands: the claimant's, or a duplicate's that is merged into it. */
  readonly claimantId: Uuid;
  /** @example "referral-to-support" */
  readonly purpose: string;
  /** For `If-Match`. */
  readonly revision: number;
  /** What was said last: asked, given, refused or withdrawn. */
  readonly state: string;
  /** Whether something may rest on it on the day of the list. */
  readonly inForce: boolean;
  readonly askedOn: LocalDate | null;
  /** For whom it was asked last. */
  readonly askedFor: RecipientRecord[];
  /** Since when it is given; `null` where it is not, or was taken back. */
  readonly givenOn: LocalDate | null;
  /** All whom it covers. */
  readonly recipients: RecipientRecord[];
  /** The first day on which it is not in force any more. */
  readonly expiresOn: LocalDate | null;
  readonly act: ActRecord | null;
}
