import type { EventDefinitions, EventOf, LocalDate, Protected, Uuid } from '@alongside/kernel';
import type { WorkingHours } from '../employment/employment.events';

export const destinations = [
  'employment',
  'self-employment',
  'education-or-training',
  'other-benefit',
  'custody',
  'moved-abroad',
  'died',
  'sanction',
  'closed-by-department',
  'unknown',
] as const;

export type Destination = (typeof destinations)[number];

/** Where a claimant went when the claim ended; `hours` with employment only. */
export interface Closing {
  readonly destination: Destination;
  readonly hours?: WorkingHours;
}

interface OfClaim {
  readonly claimId: Uuid;
  readonly claimantId: Uuid;
}

export type ClaimEvent =
  | EventOf<
      'ClaimOpened',
      OfClaim & {
        /** A code. */
        readonly benefit: string;
        readonly office: Uuid;
        readonly weeklyAmountPence?: number;
        /** What else the figures are broken down by: codes under names that are codes. */
        readonly characteristics?: Protected<Readonly<Record<string, string>>>;
      }
    >
  | EventOf<
      'BenefitPaid',
      OfClaim & {
        /** Below zero where a feed says that something was taken back. */
        readonly amountPence: number;
        readonly from: LocalDate;
        readonly to: LocalDate;
      }
    >
  | EventOf<'BenefitAdjusted', OfClaim & { readonly weeklyAmountPence: number; readonly reason: Protected<string> }>
  | EventOf<'ClaimClosed', OfClaim & Closing>
  | EventOf<
      'ClaimClosureCorrected',
      OfClaim & Closing & { readonly closedOn: LocalDate; readonly reason: Protected<string> }
    >
  | EventOf<
      'FollowUpEnded',
      OfClaim & {
        /** A code, never words: it stands in clear. */
        readonly reason: string;
      }
    >
  | EventOf<'ReentryLinked', OfClaim & { readonly earlierClaimId: Uuid }>
  /** There never was such a claim, or not of this person: it is hidden from that recording on. */
  | EventOf<'ClaimEnteredInError', OfClaim & { readonly reason: Protected<string> }>;

export const claimEvents = {
  ClaimOpened: { subject: 'claimantId', protect: { characteristics: 'coded' } },
  BenefitPaid: { subject: 'claimantId', protect: {} },
  BenefitAdjusted: { subject: 'claimantId', protect: { reason: 'personal' } },
  ClaimClosed: { subject: 'claimantId', protect: {} },
  ClaimClosureCorrected: { subject: 'claimantId', protect: { reason: 'personal' } },
  FollowUpEnded: { subject: 'claimantId', protect: {} },
  ReentryLinked: { subject: 'claimantId', protect: {} },
  ClaimEnteredInError: { subject: 'claimantId', protect: { reason: 'personal' } },
} as const satisfies EventDefinitions<ClaimEvent>;
