import { isKeptFromSql, isOnCaseloadSql, type Bind } from '@alongside/caseload';
import type { Uuid } from '@alongside/kernel';
import { organisationsOfAskerSql, type Asker } from '../desk/organisations-of-asker.sql';

/** Who looks at referrals, and for which ends. */
export interface ReferralViewer extends Asker {
  /** The desks and organisations where the viewer is a partner, and the offices that the viewer leads. */
  readonly ends: readonly Uuid[];
  /** Those of the organisations: the desks where they are today are the viewer's, too. */
  readonly partners: readonly Uuid[];
  /** What comes from an office, or goes to one, is also for the advisor in charge. */
  readonly isAdvisor: boolean;
}

export interface SeenReferral {
  readonly isSeen: string;
  /** The viewer is of that end: it tells nothing of the claimant, whom an exclusion may keep from the viewer. */
  readonly isOf: (end: 'from' | 'to') => string;
  /** The viewer is of the end that the referral came from, or the advisor in charge. */
  readonly isOfRequester: string;
}

/** Conditions on the row `r` of the referrals: both ends see it and nobody else; whoever is to know nothing of the claimant is at no end. */
export function seenReferralSql(viewer: ReferralViewer, bind: Bind): SeenReferral {
  const { personId, ends, partners, isAdvisor, today } = viewer;
  const day = bind(today, 'date');
  const me = bind(personId, 'uuid');
  const bound = { me, excludable: `(${me} || ${organisationsOfAskerSql(viewer, bind)})` };
  const own = bind(ends, 'uuid[]');
  const theirs = bind(partners, 'uuid[]');
  const isOf = (end: 'from' | 'to') =>
    `(r.${end}_id = any(${own}) or r.${end}_kind = 'desk' and exists (
      select from community_desk.desk_partner_v1 p join community_desk.desk_v1 d on d.desk_id = p.desk_id
      where p.desk_id = r.${end}_id and p.organisation_id = any(${theirs}) and p.valid_from <= ${day}
        and (p.valid_to is null or p.valid_to > ${day}) and (d.closed_on is null or d.closed_on > ${day})))`;
  const isInCharge = isAdvisor
    ? `('office' in (r.from_kind, r.to_kind) and ${isOnCaseloadSql('r.claimant_id', bound, day)})`
    : 'false';
  return {
    isOf,
    isSeen: `(not ${isKeptFromSql('r.claimant_id', bound)} and (${isOf('from')} or ${isOf('to')} or ${isInCharge}))`,
    isOfRequester: `(${isOf('from')} or ${isInCharge})`,
  };
}
