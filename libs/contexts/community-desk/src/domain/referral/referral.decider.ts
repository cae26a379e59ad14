import {
  addDays,
  DomainError,
  isSame,
  optional,
  type Dated,
  type Decider,
  type LocalDate,
  type Uuid,
} from '@alongside/kernel';
import { refuseReserved } from '../reserved-codes';
import { enteredInError, outOfOrder, refuseFuture } from '../rules';
import { referralEvents, type Basis, type End, type ReferralContact, type ReferralEvent } from './referral.events';
import { evolve, type Ended, type Referral, type ReferralState } from './referral.state';

/** What is asked of the other end, and what it is told of the claimant. */
export interface GivenReferral {
  readonly from: End;
  readonly to: End;
  readonly requestedBy: Uuid;
  readonly need: string;
  readonly listingId?: Uuid;
  /** Left out: a fortnight later. */
  readonly answerBy?: LocalDate;
  readonly followsId?: Uuid;
  readonly sessionId?: Uuid;
  readonly name: string;
  readonly languages: readonly string[];
  readonly interpreterNeeded?: boolean;
  readonly contact?: ReferralContact;
  readonly note?: string;
}

/** What it rests on: an override says why in words, contact is passed on by a consent of its own. */
export interface GivenBasis {
  readonly basis: Basis;
  readonly overrideReason?: string;
  readonly contactConsent?: { readonly consentId: Uuid; readonly recipient: Uuid };
}

/** For whom somebody speaks: the offices, desks and organisations where that person holds a role. */
interface Spoken {
  readonly by: readonly End[];
}

export type ReferralCommand = Dated &
  (
    | {
        readonly kind: 'request';
        readonly referralId: Uuid;
        readonly claimantId: Uuid;
        readonly asked: GivenReferral;
        readonly rests: GivenBasis;
      }
    | (Spoken & { readonly kind: 'accept'; readonly note?: string })
    | (Spoken & {
        readonly kind: 'reject';
        readonly reason: string;
        readonly proposedAction: string;
        readonly note?: string;
      })
    | (Spoken & { readonly kind: 'revoke'; readonly reason: string; readonly note?: string })
    | (Spoken & { readonly kind: 'complete'; readonly outcome: string; readonly note?: string })
    | (Spoken & { readonly kind: 'reopen'; readonly reason: string })
    | (Spoken & { readonly kind: 'enter-in-error'; readonly reason: string })
  );

type CommandOf<Kind extends ReferralCommand['kind']> = Extract<ReferralCommand, { kind: Kind }>;

const daysToAnswer = 14;

export const referralDecider: Decider<ReferralState, ReferralCommand, ReferralEvent> = {
  category: 'referral',
  events: referralEvents,
  initialState: null,
  decide,
  evolve,
};

export function isSameEnd(one: End, other: End): boolean {
  return one.kind === other.kind && one.id === other.id;
}

function decide(state: ReferralState, command: ReferralCommand): readonly ReferralEvent[] {
  refuseFuture(command);
  if (command.kind === 'request') return request(state, command);
  const referral = existing(state);
  refuseOthers(referral, command);
  if (command.occurredAt < referral.lastOn) throw outOfOrder('Something of a later day was said of this already.');
  const facts = { ...referral.ids, occurredAt: command.occurredAt };
  switch (command.kind) {
    case 'accept':
      if (referral.ended !== null) throw over();
      if (referral.accepted) return [];
      return [{ type: 'ReferralAccepted', data: { ...facts, ...noted(command) } }];
    case 'reject': {
      const { reason, proposedAction } = command;
      refuseReserved([reason, proposedAction]);
      if (isEnded(referral, { kind: 'rejected', reason, proposedAction })) return [];
      if (referral.accepted)
        throw new DomainError('community-desk/referral-accepted', 'conflict', 'This referral was accepted already.');
      return [{ type: 'ReferralRejected', data: { ...facts, reason, proposedAction, ...noted(command) } }];
    }
    case 'revoke': {
      const { reason } = command;
      refuseReserved([reason]);
      if (isEnded(referral, { kind: 'revoked', reason })) return [];
      return [{ type: 'ReferralRevoked', data: { ...facts, reason, ...noted(command) } }];
    }
    case 'complete': {
      const { outcome } = command;
      refuseReserved([outcome]);
      if (isEnded(referral, { kind: 'completed', outcome })) return [];
      if (!referral.accepted)
        throw new DomainError('community-desk/referral-not-accepted', 'conflict', 'This referral was not accepted.');
      return [{ type: 'ReferralCompleted', data: { ...facts, outcome, ...noted(command) } }];
    }
    case 'reopen':
      if (referral.ended === null && !referral.accepted) return [];
      return [{ type: 'ReferralReopened', data: { ...facts, reason: command.reason } }];
    case 'enter-in-error':
      return [{ type: 'ReferralEnteredInError', data: { ...facts, reason: command.reason } }];
  }
}

function request(
  state: ReferralState,
  { referralId, claimantId, asked, rests, occurredAt }: CommandOf<'request'>,
): readonly ReferralEvent[] {
  if (state !== null)
    throw new DomainError('community-desk/referral-already-requested', 'conflict', 'This referral is there already.');
  const { listingId, answerBy, followsId, sessionId, interpreterNeeded, contact, note, ...told } = asked;
  refuseReserved([told.need, ...told.languages]);
  if (isSameEnd(told.from, told.to))
    throw new DomainError('community-desk/referral-to-itself', 'invalid', 'Both ends of the referral are the same.');
  if (answerBy !== undefined && answerBy < occurredAt)
    throw outOfOrder('The answer would be due before the referral is requested.');
  const perhaps = optional({ listingId, followsId, sessionId, interpreterNeeded, contact, note });
  const due = { answerBy: answerBy ?? addDays(occurredAt, daysToAnswer) };
  const data = { referralId, claimantId, ...told, ...due, ...perhaps, ...rests, occurredAt };
  return [{ type: 'ReferralRequested', data }];
}

function existing(state: ReferralState): Referral {
  if (state === null)
    throw new DomainError('community-desk/referral-not-found', 'not-found', 'There is no such referral.');
  if (state.enteredInError) throw enteredInError('referral');
  return state;
}

/** Each end says what is its own to say; what was said is taken back by whoever said it. */
function refuseOthers({ from, to, ended }: Referral, command: Exclude<ReferralCommand, { kind: 'request' }>): void {
  const isOfRequester =
    command.kind === 'revoke' ||
    command.kind === 'enter-in-error' ||
    (command.kind === 'reopen' && ended?.kind === 'revoked');
  const end = isOfRequester ? from : to;
  if (command.by.some((one) => isSameEnd(one, end))) return;
  const message = `Only the end that the referral ${isOfRequester ? 'came from' : 'goes to'} says so.`;
  throw new DomainError('community-desk/referral-of-other-end', 'forbidden', message);
}

/** Refuses a referral that ended otherwise. */
function isEnded({ ended }: Referral, so: Ended): boolean {
  if (ended === null) return false;
  if (isSame(ended, so)) return true;
  throw over();
}

function over(): DomainError {
  return new DomainError('community-desk/referral-over', 'conflict', 'This referral is over.');
}

function noted({ note }: { readonly note?: string }) {
  return optional({ note });
}
