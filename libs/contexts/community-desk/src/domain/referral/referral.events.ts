import type { EventDefinitions, EventOf, LocalDate, Protected, Uuid } from '@alongside/kernel';

export const endKinds = ['office', 'desk', 'organisation'] as const;

/** Where a referral comes from, or where it goes. */
export interface End {
  readonly kind: (typeof endKinds)[number];
  readonly id: Uuid;
}

/** How to reach the claimant; never where anybody lives. */
export interface ReferralContact {
  readonly phone?: string;
  readonly email?: string;
}

/** Why the other end may be told: what the claimant agreed to, or what overrides that. */
export type Basis =
  | {
      readonly kind: 'consent';
      readonly consentId: Uuid;
      /** A code of the list `consent-purposes`. */
      readonly purpose: string;
      /** Whom it names: the other end, or the host of the desk that is. */
      readonly recipient: Uuid;
    }
  | {
      readonly kind: 'override';
      /** A code of the list `referral-override-grounds`. */
      readonly ground: string;
    };

interface OfReferral {
  readonly referralId: Uuid;
  readonly claimantId: Uuid;
}

export type ReferralEvent =
  | EventOf<
      'ReferralRequested',
      OfReferral & {
        readonly from: End;
        readonly to: End;
        /** Who of the staff, at the end that it comes from. */
        readonly requestedBy: Uuid;
        /** A code of the list `desk-needs`. */
        readonly need: Protected<string>;
        /** The service that it is for. */
        readonly listingId?: Protected<Uuid>;
        /** By which day the other end is to say whether it takes it on. */
        readonly answerBy: LocalDate;
        /** The referral that it goes on from. */
        readonly followsId?: Uuid;
        /** The session at the desk in which it came up. */
        readonly sessionId?: Uuid;
        readonly basis: Basis;
        /** Of an override: what happened, in words. */
        readonly overrideReason?: Protected<string>;
        /** What the claimant is called there. */
        readonly name: Protected<string>;
        /** BCP 47 tags, the preferred one first. */
        readonly languages: Protected<readonly string[]>;
        readonly interpreterNeeded?: Protected<boolean>;
        readonly contact?: Protected<ReferralContact>;
        /** The consent to pass it on, and whom that names. */
        readonly contactConsent?: { readonly consentId: Uuid; readonly recipient: Uuid };
        readonly note?: Protected<string>;
      }
    >
  | EventOf<'ReferralAccepted', OfReferral & { readonly note?: Protected<string> }>
  | EventOf<
      'ReferralRejected',
      OfReferral & {
        /** A code of the list `referral-rejection-reasons`. */
        readonly reason: string;
        /** What to do instead, a code of the list `referral-proposed-actions`. */
        readonly proposedAction: string;
        readonly note?: Protected<string>;
      }
    >
  /** By the end that it came from. */
  | EventOf<
      'ReferralRevoked',
      OfReferral & {
        /** A code of the list `referral-revocation-reasons`. */
        readonly reason: string;
        readonly note?: Protected<string>;
      }
    >
  | EventOf<
      'ReferralCompleted',
      OfReferral & {
        /** A code of the list `referral-outcomes`. */
        readonly outcome: string;
        readonly note?: Protected<string>;
      }
    >
  /** What was said of it last does not hold: it is as it was before. */
  | EventOf<'ReferralReopened', OfReferral & { readonly reason: Protected<string> }>
  | EventOf<'ReferralEnteredInError', OfReferral & { readonly reason: Protected<string> }>;

const note = { note: 'personal' } as const;
const reason = { reason: 'personal' } as const;

export const referralEvents = {
  ReferralRequested: {
    subject: 'claimantId',
    protect: {
      need: 'coded',
      listingId: 'coded',
      languages: 'coded',
      interpreterNeeded: 'coded',
      name: 'personal',
      contact: 'personal',
      overrideReason: 'personal',
      ...note,
    },
  },
  ReferralAccepted: { subject: 'claimantId', protect: note },
  ReferralRejected: { subject: 'claimantId', protect: note },
  ReferralRevoked: { subject: 'claimantId', protect: note },
  ReferralCompleted: { subject: 'claimantId', protect: note },
  ReferralReopened: { subject: 'claimantId', protect: reason },
  ReferralEnteredInError: { subject: 'claimantId', protect: reason },
} as const satisfies EventDefinitions<ReferralEvent>;
