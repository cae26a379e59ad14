import type { LocalDate, Uuid } from '@alongside/kernel';

export const referralStates = [
  'requested',
  'accepted',
  'rejected',
  'revoked',
  'completed',
  'entered-in-error',
] as const;

export type ReferralStanding = (typeof referralStates)[number];

/** How what a referral rests on stands today. */
export const referralBases = ['in-force', 'expired', 'withdrawn', 'override'] as const;

export type ReferralBasisStanding = (typeof referralBases)[number];

export class ReferralEndRecord {
  /** office, desk or organisation. */
  readonly kind: string;
  readonly id: Uuid;
}

export class ReferralContactRecord {
  readonly phone: string | null;
  readonly email: string | null;
}

/** Who is referred, as far as the end that asks may be told. */
export class ReferredRecord {
  readonly claimantId: Uuid;
  /** As given for this referral. @example "Amina" */
  readonly name: string | null;
  /** BCP 47 tags. */
  readonly languages: string[];
  readonly interpreterNeeded: boolean | null;
  /** As long as a consent to pass it on is in force. */
  readonly contact: ReferralContactRecord | null;
}

export class ReferralBasisRecord {
  /** in-force, expired or withdrawn: the consent as it is today. override: there was none. */
  readonly state: string;
  /** Of a consent. @example "referral-to-support" */
  readonly purpose: string | null;
  /** Of an override. @example "safeguarding" */
  readonly ground: string | null;
  /** Of an override, in words: told to the end that it came from. */
  readonly reason: string | null;
}

export class ReferralRejectionRecord {
  /** @example "no-service" */
  readonly reason: string;
  /** @example "refer-elsewhere" */
  readonly proposedAction: string;
}

export class ReferralTakenBackRecord {
  readonly on: LocalDate;
  /** `null` where the person was forgotten. */
  readonly reason: string | null;
}

/** A referral as one of its ends sees it. */
export class ReferralRecord {
  readonly id: Uuid;
  /** For `If-Match`. */
  readonly revision: number;
  /** requested, accepted, rejected, revoked, completed or entered-in-error; of the last one nothing is shown that was told. */
  readonly state: string;
  readonly from: ReferralEndRecord;
  readonly to: ReferralEndRecord;
  readonly requestedBy: Uuid;
  readonly requestedOn: LocalDate;
  readonly answerBy: LocalDate;
  /** There is no answer, and the day for it is over. */
  readonly overdue: boolean;
  readonly answeredOn: LocalDate | null;
  readonly endedOn: LocalDate | null;
  /** `null` to the end that it goes to once that is told nothing of the person any more, as are the listing and the session. @example "housing" */
  readonly need: string | null;
  readonly listingId: Uuid | null;
  readonly followsId: Uuid | null;
  readonly sessionId: Uuid | null;
  /** Nothing of the person is told to the other end once that is not in force any more, or the referral was rejected or revoked. */
  readonly basis: ReferralBasisRecord;
  readonly claimant: ReferredRecord;
  readonly note: string | null;
  readonly answerNote: string | null;
  readonly rejection: ReferralRejectionRecord | null;
  readonly revocationReason: string | null;
  readonly outcome: string | null;
  readonly endNote: string | null;
  /** The last time that it was opened again, or that it was entered in error. */
  readonly takenBack: ReferralTakenBackRecord | null;
}
