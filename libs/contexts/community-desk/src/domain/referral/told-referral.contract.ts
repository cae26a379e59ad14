import type { LocalDate, Uuid } from '@alongside/kernel';
import type { GivenBasis, GivenReferral, ReferralCommand } from './referral.decider';
import type { Basis, End, ReferralEvent } from './referral.events';

export const ids = {
  referralId: '0192bbbb-0000-7000-8000-000000000001',
  claimantId: '0192bbbb-0000-7000-8000-000000000002',
};
export const consentId: Uuid = '0192bbbb-0000-7000-8000-000000000003';
export const requestedBy: Uuid = '0192bbbb-0000-7000-8000-000000000004';
export const office: End = { kind: 'office', id: '0192bbbb-0000-7000-8000-000000000005' };
export const desk: End = { kind: 'desk', id: '0192bbbb-0000-7000-8000-000000000006' };
export const group: End = { kind: 'organisation', id: '0192bbbb-0000-7000-8000-000000000007' };

/** When it was requested, a week ago. */
export const requestedOn: LocalDate = '2026-03-02';
export const today: LocalDate = '2026-03-09';
const days = { occurredAt: today, today };

export const asked = {
  from: office,
  to: desk,
  requestedBy,
  need: 'housing',
  name: 'Amina',
  languages: ['so'],
  note: 'Her landlord gave notice',
} as const satisfies GivenReferral;
const consent: Basis = { kind: 'consent', consentId, purpose: 'share-with-desk', recipient: desk.id };
export const rests: GivenBasis = { basis: consent };

/** What each end says of a referral. */
export const the = {
  request: (given: Partial<GivenReferral> = {}, on = rests): ReferralCommand => ({
    kind: 'request',
    ...ids,
    asked: { ...asked, ...given },
    rests: on,
    occurredAt: requestedOn,
    today,
  }),
  acceptance: (by: readonly End[] = [desk], occurredAt = today): ReferralCommand => ({
    kind: 'accept',
    by,
    note: 'Monday at ten',
    occurredAt,
    today,
  }),
  rejection: (reason = 'no-service', by: readonly End[] = [desk]): ReferralCommand => ({
    kind: 'reject',
    by,
    reason,
    proposedAction: 'refer-elsewhere',
    ...days,
  }),
  revocation: (reason = 'not-needed', by: readonly End[] = [office]): ReferralCommand => ({
    kind: 'revoke',
    by,
    reason,
    ...days,
  }),
  completion: (outcome = 'helped', by: readonly End[] = [desk]): ReferralCommand => ({
    kind: 'complete',
    by,
    outcome,
    ...days,
  }),
  reopening: (by: readonly End[] = [desk]): ReferralCommand => ({ kind: 'reopen', by, reason: 'Too soon', ...days }),
  error: (by: readonly End[] = [office]): ReferralCommand => ({
    kind: 'enter-in-error',
    by,
    reason: 'Another Amina',
    ...days,
  }),
};

export const requested = (given: Partial<GivenReferral> = {}, on = rests): ReferralEvent => {
  const answerBy = '2026-03-16';
  return {
    type: 'ReferralRequested',
    data: { ...ids, ...asked, answerBy, ...given, ...on, occurredAt: requestedOn },
  };
};

export const accepted = (occurredAt = today): ReferralEvent => ({
  type: 'ReferralAccepted',
  data: { ...ids, note: 'Monday at ten', occurredAt },
});

export const rejected = (reason = 'no-service'): ReferralEvent => ({
  type: 'ReferralRejected',
  data: { ...ids, reason, proposedAction: 'refer-elsewhere', occurredAt: today },
});

export const revoked = (reason = 'not-needed'): ReferralEvent => ({
  type: 'ReferralRevoked',
  data: { ...ids, reason, occurredAt: today },
});

export const completed = (outcome = 'helped'): ReferralEvent => ({
  type: 'ReferralCompleted',
  data: { ...ids, outcome, occurredAt: today },
});

export const reopened = (): ReferralEvent => ({
  type: 'ReferralReopened',
  data: { ...ids, reason: 'Too soon', occurredAt: today },
});

export const enteredInError = (): ReferralEvent => ({
  type: 'ReferralEnteredInError',
  data: { ...ids, reason: 'Another Amina', occurredAt: today },
});
