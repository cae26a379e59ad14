import { sectionHeld, toldCodes } from '@alongside/privacy';
import {
  proposedActions,
  referralOutcomes,
  rejectionReasons,
  revocationReasons,
} from '../../domain/code-lists/referral.lists';
import { deskNeeds } from '../../domain/code-lists/session.lists';
import type { ReferralEvent } from '../../domain/referral/referral.events';

const referral = { referralId: { label: 'Referral' }, claimantId: 'own-id' } as const;
const note = { label: 'Note' } as const;
const why = { label: 'Why' } as const;

export const referralHeld = sectionHeld<ReferralEvent>('Where you were referred to', {
  ReferralRequested: {
    says: 'You were referred',
    fields: {
      ...referral,
      from: { label: 'From', place: true },
      to: { label: 'To', place: true },
      requestedBy: { label: 'By', masked: 'staff' },
      need: { label: 'For', codes: toldCodes(deskNeeds) },
      listingId: { label: 'For the service' },
      answerBy: { label: 'To be answered by' },
      followsId: { label: 'After the referral' },
      sessionId: { label: 'After the session' },
      basis: { label: 'What it rested on' },
      overrideReason: { label: 'Why without your consent' },
      name: { label: 'What you were called there' },
      languages: { label: 'Your languages' },
      interpreterNeeded: { label: 'An interpreter is needed' },
      contact: { label: 'How to reach you' },
      contactConsent: { label: 'What passing that on rested on' },
      note,
    },
  },
  ReferralAccepted: { says: 'They took it on', fields: { ...referral, note } },
  ReferralRejected: {
    says: 'They did not take it on',
    fields: {
      ...referral,
      reason: { label: 'Why', codes: toldCodes(rejectionReasons) },
      proposedAction: { label: 'What to do instead', codes: toldCodes(proposedActions) },
      note,
    },
  },
  ReferralRevoked: {
    says: 'The referral was taken back',
    fields: { ...referral, reason: { label: 'Why', codes: toldCodes(revocationReasons) }, note },
  },
  ReferralCompleted: {
    says: 'It came to an end',
    fields: { ...referral, outcome: { label: 'What came of it', codes: toldCodes(referralOutcomes) }, note },
  },
  ReferralReopened: { says: 'What was said of it last did not hold', fields: { ...referral, reason: why } },
  ReferralEnteredInError: { says: 'The referral had been entered in error', fields: { ...referral, reason: why } },
});
