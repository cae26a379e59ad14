import type { ReferralEvent } from '../../libs/contexts/community-desk/src/domain/referral/referral.events';
import type { ExamplesOf } from './golden-files';

const ofReferral = {
  referralId: '0192aaaa-0000-7000-8000-000000000080',
  claimantId: '0192aaaa-0000-7000-8000-000000000001',
  occurredAt: '2026-03-02',
};
const deskId = '0192aaaa-0000-7000-8000-000000000082';

export const referralExamples = {
  ReferralRequested: {
    ...ofReferral,
    from: { kind: 'office', id: '0192aaaa-0000-7000-8000-000000000081' },
    to: { kind: 'desk', id: deskId },
    requestedBy: '0192aaaa-0000-7000-8000-000000000083',
    need: 'housing',
    listingId: '0192aaaa-0000-7000-8000-000000000084',
    answerBy: '2026-03-16',
    followsId: '0192aaaa-0000-7000-8000-000000000085',
    sessionId: '0192aaaa-0000-7000-8000-000000000086',
    basis: {
      kind: 'consent',
      consentId: '0192aaaa-0000-7000-8000-000000000087',
      purpose: 'share-with-desk',
      recipient: deskId,
    },
    overrideReason: 'She is in danger at home',
    name: 'Amina',
    languages: ['so', 'en'],
    interpreterNeeded: true,
    contact: { phone: '07700 900123', email: 'amina@example.org' },
    contactConsent: { consentId: '0192aaaa-0000-7000-8000-000000000088', recipient: deskId },
    note: 'Her landlord gave notice',
  },
  ReferralAccepted: { ...ofReferral, note: 'Comes on Monday' },
  ReferralRejected: {
    ...ofReferral,
    reason: 'no-service',
    proposedAction: 'refer-elsewhere',
    note: 'The tenants’ union may help',
  },
  ReferralRevoked: { ...ofReferral, reason: 'not-needed', note: 'The landlord gave in' },
  ReferralCompleted: { ...ofReferral, outcome: 'helped', note: 'She has a new flat' },
  ReferralReopened: { ...ofReferral, reason: 'It was another one' },
  ReferralEnteredInError: { ...ofReferral, reason: 'Another Amina' },
} satisfies ExamplesOf<ReferralEvent>;
