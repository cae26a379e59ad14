import { codedText, erased } from '@alongside/caseload';
import { isForgotten, languageTagOf } from '@alongside/kernel';
import type { PersonEvent } from '@alongside/privacy';
import type { Fold } from '@alongside/projections';
import { wordsOf, type AnyFoldedEvent, type FoldedEvent } from '@alongside/vault';
import type { Basis, ReferralEvent, referralEvents } from '../../domain/referral/referral.events';
import { ReferralRow } from './referral.row';

type Event = FoldedEvent<ReferralEvent, typeof referralEvents>;
type Forgetting = AnyFoldedEvent & PersonEvent;
type Requested = Extract<Event, { type: 'ReferralRequested' }>;

const categoryPrefix = 'referral-';

/** The referrals of each claimant: so what is coded of somebody is erased once that person is forgotten. */
export const referralFold: Fold<{ referral: ReferralRow }, Event | Forgetting> = {
  name: 'community_desk.referral_v2',
  tables: { referral: ReferralRow },
  key: 'claimantId',
  keys: (event) => {
    if (event.type === 'PersonForgotten') return [event.data.personId];
    return event.stream.startsWith(categoryPrefix) ? [event.data.claimantId] : [];
  },
  evolve: ({ referral: rows }, event) => {
    if (event.type === 'PersonForgotten') return { referral: rows.map(forgotten) };
    if (event.type === 'ReferralRequested') return { referral: [...rows, requested(event)] };
    const { referralId } = event.data;
    return {
      referral: rows.map((row) =>
        row.referralId === referralId ? { ...changed(row, event), revision: event.revision } : row,
      ),
    };
  },
};

const unanswered = { answeredOn: null, acceptedOn: null, answer: null };
const notEnded = { endedOn: null, reason: null, proposedAction: null, outcome: null, ending: null };
const nothingTold = {
  ...{ need: null, listingId: null, languages: [], interpreterNeeded: null, sessionId: null, followsId: null },
  ...{ asked: null, ...unanswered, ...notEnded },
};

function requested(event: Requested): ReferralRow {
  const { referralId, claimantId, from, to, requestedBy, answerBy, basis, contactConsent } = event.data;
  const { need, listingId, languages, interpreterNeeded, followsId, sessionId, occurredAt } = event.data;
  return {
    ...{ referralId, claimantId, revision: event.revision, state: 'requested', requestedBy },
    ...{ fromKind: from.kind, fromId: from.id, toKind: to.kind, toId: to.id },
    ...{ requestedOn: occurredAt, answerBy, ...unanswered, ...notEnded },
    need: codedText(need),
    listingId: known(listingId),
    languages: isForgotten(languages) ? [erased] : [...new Set(languages.map(languageTagOf))],
    interpreterNeeded: known(interpreterNeeded),
    ...{ followsId: followsId ?? null, sessionId: sessionId ?? null },
    ...basisColumns(basis),
    ...{ contactConsentId: contactConsent?.consentId ?? null, contactRecipient: contactConsent?.recipient ?? null },
    asked: wordsOf(event),
    takenBack: null,
  };
}

function basisColumns(basis: Basis) {
  const none = { consentId: null, consentRecipient: null, consentPurpose: null, overrideGround: null };
  if (basis.kind === 'override') return { ...none, overrideGround: basis.ground };
  const { consentId, recipient: consentRecipient, purpose: consentPurpose } = basis;
  return { ...none, consentId, consentRecipient, consentPurpose };
}

function changed(row: ReferralRow, event: Exclude<Event, Requested>): ReferralRow {
  const { type, data } = event;
  const on = data.occurredAt;
  const words = wordsOf(event);
  switch (type) {
    case 'ReferralAccepted':
      return { ...row, state: 'accepted', answeredOn: on, acceptedOn: on, answer: words };
    case 'ReferralRejected': {
      const { reason, proposedAction } = data;
      return { ...row, state: 'rejected', answeredOn: on, endedOn: on, reason, proposedAction, answer: words };
    }
    case 'ReferralRevoked':
      return { ...row, state: 'revoked', endedOn: on, reason: data.reason, ending: words };
    case 'ReferralCompleted':
      return { ...row, state: 'completed', endedOn: on, outcome: data.outcome, ending: words };
    case 'ReferralReopened':
      return { ...reopened(row), takenBack: { on, words } };
    case 'ReferralEnteredInError':
      return { ...row, ...nothingTold, state: 'entered-in-error', takenBack: { on, words } };
  }
}

/** As it was before it was answered, or before it ended. */
function reopened(row: ReferralRow): ReferralRow {
  const isAccepted = row.endedOn !== null && row.acceptedOn !== null;
  if (isAccepted) return { ...row, ...notEnded, state: 'accepted' };
  return { ...row, ...notEnded, ...unanswered, state: 'requested' };
}

/** Of one entered in error nothing was left. */
function forgotten(row: ReferralRow): ReferralRow {
  if (row.state === 'entered-in-error') return row;
  return { ...row, need: erased, listingId: null, languages: [erased], interpreterNeeded: null };
}

function known<Value>(value: Value): Exclude<NonNullable<Value>, { readonly forgotten: true }> | null {
  return value === undefined || isForgotten(value) ? null : (value as never);
}
