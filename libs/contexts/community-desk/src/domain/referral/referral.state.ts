import type { LocalDate, Uuid } from '@alongside/kernel';
import type { Basis, End, ReferralEvent } from './referral.events';

/** How a referral ended, by the end that says so. */
export type Ended =
  | { readonly kind: 'rejected'; readonly reason: string; readonly proposedAction: string }
  | { readonly kind: 'revoked'; readonly reason: string }
  | { readonly kind: 'completed'; readonly outcome: string };

export interface Referral {
  readonly ids: { readonly referralId: Uuid; readonly claimantId: Uuid };
  readonly from: End;
  readonly to: End;
  readonly basis: Basis;
  /** Of what was said of it last. */
  readonly lastOn: LocalDate;
  readonly accepted: boolean;
  readonly ended: Ended | null;
  readonly enteredInError: boolean;
}

export type ReferralState = Referral | null;

export function evolve(state: ReferralState, { type, data }: ReferralEvent): ReferralState {
  if (type === 'ReferralRequested') {
    const { referralId, claimantId, from, to, basis, occurredAt: lastOn } = data;
    const open = { accepted: false, ended: null, enteredInError: false };
    return { ids: { referralId, claimantId }, from, to, basis, lastOn, ...open };
  }
  const referral = { ...state!, lastOn: data.occurredAt };
  switch (type) {
    case 'ReferralAccepted':
      return { ...referral, accepted: true };
    case 'ReferralRejected': {
      const { reason, proposedAction } = data;
      return { ...referral, ended: { kind: 'rejected', reason, proposedAction } };
    }
    case 'ReferralRevoked':
      return { ...referral, ended: { kind: 'revoked', reason: data.reason } };
    case 'ReferralCompleted':
      return { ...referral, ended: { kind: 'completed', outcome: data.outcome } };
    case 'ReferralReopened':
      return referral.ended === null ? { ...referral, accepted: false } : { ...referral, ended: null };
    case 'ReferralEnteredInError':
      return { ...referral, enteredInError: true };
  }
}
