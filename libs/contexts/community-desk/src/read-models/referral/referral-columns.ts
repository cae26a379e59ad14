import { consentStandingSql } from '@alongside/caseload';
import type { ReferralRow } from './referral.row';
import type { ReferralBasisStanding } from './referral.record';

/** A row as queries show it. */
export interface ShownReferral extends ReferralRow {
  readonly overdue: boolean;
  readonly basis: ReferralBasisStanding;
  readonly contactInForce: boolean;
  readonly isOfRequester: boolean;
  readonly isTold: boolean;
}

/** Whether there is no answer though the day for it is over. */
export function overdueSql(today: string): string {
  return `(r.state = 'requested' and r.answer_by < ${today})`;
}

/** How what it rests on stands. */
export function basisSql(today: string): string {
  const consent = consentStandingSql('r.consent_id', 'r.consent_recipient', today);
  return `case when r.consent_id is null then 'override' else coalesce(${consent}, 'withdrawn') end`;
}

/** Whether the viewer is told of the person: the end that it went to only while it holds and what it rests on does. */
export function toldSql(today: string, isOfRequester: string): string {
  return `(${isOfRequester} or r.state not in ('rejected', 'revoked') and ${basisSql(today)} in ('in-force', 'override'))`;
}

/** Its need as a code of lists and figures: `untold` where the viewer is not told it. */
export function needToldSql(isTold: string): string {
  return `case when ${isTold} then coalesce(r.need, 'none') else 'untold' end`;
}

/** Its languages as such codes, an array. */
export function languagesToldSql(isTold: string): string {
  return `case when not ${isTold} then array['untold'] when r.languages = '{}' then array['none'] else r.languages end`;
}

/** The columns of the row `r`, as `ShownReferral` names them. */
export function shownColumns(today: string, isOfRequester: string): string {
  const contact = consentStandingSql('r.contact_consent_id', 'r.contact_recipient', today);
  return `r.referral_id as "referralId", r.claimant_id as "claimantId", r.revision, r.state,
    r.from_kind as "fromKind", r.from_id as "fromId", r.to_kind as "toKind", r.to_id as "toId",
    r.requested_by as "requestedBy", r.requested_on as "requestedOn", r.answer_by as "answerBy",
    r.answered_on as "answeredOn", r.accepted_on as "acceptedOn", r.ended_on as "endedOn", r.reason,
    r.proposed_action as "proposedAction", r.outcome, r.need, r.listing_id as "listingId", r.languages,
    r.interpreter_needed as "interpreterNeeded", r.follows_id as "followsId", r.session_id as "sessionId",
    r.consent_purpose as "consentPurpose", r.override_ground as "overrideGround", r.asked, r.answer, r.ending, r.taken_back as "takenBack",
    ${overdueSql(today)} as overdue, ${basisSql(today)} as basis,
    coalesce(${contact} = 'in-force', false) as "contactInForce",
    ${isOfRequester} as "isOfRequester", ${toldSql(today, isOfRequester)} as "isTold"`;
}
