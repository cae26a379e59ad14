import { sectionHeld, toldCodes } from '@alongside/privacy';
import { benefits, claimDestinations, followUpEndReasons } from '../../domain/code-lists/claim.lists';
import type { ClaimEvent } from '../../domain/claim/claim.events';

const claim = { claimId: { label: 'Claim' }, claimantId: 'own-id' } as const;
const why = { label: 'Why' } as const;
const closing = {
  destination: { label: 'Where you went', codes: toldCodes(claimDestinations) },
  hours: { label: 'Hours' },
} as const;
const weeklyAmountPence = { label: 'A week, in pence' } as const;

export const claimHeld = sectionHeld<ClaimEvent>('Your claims and payments', {
  ClaimOpened: {
    says: 'A claim was opened',
    fields: {
      ...claim,
      benefit: { label: 'Benefit', codes: toldCodes(benefits) },
      office: { label: 'Office', place: true },
      weeklyAmountPence,
      characteristics: { label: 'What figures are broken down by' },
    },
  },
  BenefitPaid: {
    says: 'Benefit was paid',
    fields: { ...claim, amountPence: { label: 'Amount, in pence' }, from: { label: 'From' }, to: { label: 'To' } },
  },
  BenefitAdjusted: {
    says: 'The amount of the benefit was changed',
    fields: { ...claim, weeklyAmountPence, reason: why },
  },
  ClaimClosed: { says: 'The claim was closed', fields: { ...claim, ...closing } },
  ClaimClosureCorrected: {
    says: 'The closing of the claim was corrected',
    fields: { ...claim, ...closing, closedOn: { label: 'Closed on' }, reason: why },
  },
  FollowUpEnded: {
    says: 'Nobody asks any more how you are getting on',
    fields: { ...claim, reason: { ...why, codes: toldCodes(followUpEndReasons) } },
  },
  ReentryLinked: {
    says: 'The claim was linked with one before it',
    fields: { ...claim, earlierClaimId: { label: 'The claim before' } },
  },
  ClaimEnteredInError: { says: 'The claim had been entered in error', fields: { ...claim, reason: why } },
});
