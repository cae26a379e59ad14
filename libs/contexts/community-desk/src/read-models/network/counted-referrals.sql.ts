import type { Bind } from '@alongside/caseload';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { languagesToldSql, needToldSql, overdueSql, toldSql } from '../referral/referral-columns';
import { seenReferralSql } from '../referral/referral-viewer';
import type { NetworkViewer } from './network-viewer';

/** Narrows what is counted; of the values of a list any will do. */
export interface NetworkFilter {
  /** The days on which they were requested. */
  readonly period?: { readonly from?: LocalDate; readonly to?: LocalDate };
  /** Those of which an end is one of these offices, or a desk there. */
  readonly office?: readonly Uuid[];
  /** Those of which an end is one of these desks. */
  readonly desk?: readonly Uuid[];
  readonly need?: readonly string[];
  readonly language?: readonly string[];
}

export interface CountedAsked {
  readonly viewer: NetworkViewer;
  readonly filter: NetworkFilter;
  readonly today: LocalDate;
}

/**
 * The referrals that are counted for a viewer, as rows with the codes by which they are counted. What comes from an end of the viewer's or
 * goes there counts as that end's list shows it: a claimant whom an exclusion keeps from the viewer does not, and what is not told is `untold`.
 */
export function countedReferralsSql({ viewer, filter, today }: CountedAsked, bind: Bind): string {
  const day = bind(today, 'date');
  const { isOwn, isSeen, isTold } = ownSql(viewer, { bind, day });
  const isInScope = viewer.offices === 'everywhere' ? 'true' : atOffices(bind(viewer.offices, 'uuid[]'));
  return `
    select r.*, ${isOwn('from')} as is_from_own, ${isOwn('to')} as is_to_own, ${isTold} as is_told
    from (select r.*, ${officeOf('from')} as from_office, ${officeOf('to')} as to_office,
        case when r.state <> 'requested' then r.state when ${overdueSql(day)} then 'unanswered' else 'waiting' end as result
      from community_desk.referral_v2 r) r
    where r.state <> 'entered-in-error'
      and case when ${isOwn('from')} or ${isOwn('to')} then ${isSeen} else ${isInScope} end
      and ${filterSql(filter, bind, isTold)}`;
}

/** The codes of a counted row by what referrals are counted by, as arrays. */
export const codesOfReferral = {
  result: 'array[r.result]',
  need: `array[${needToldSql('r.is_told')}]`,
  language: `(${languagesToldSql('r.is_told')})`,
  rejection: `(case when r.state = 'rejected' then array[r.reason] else '{}' end)`,
  revocation: `(case when r.state = 'revoked' then array[r.reason] else '{}' end)`,
  outcome: `(case when r.state = 'completed' then array[r.outcome] else '{}' end)`,
} as const;

export type NetworkDimension = keyof typeof codesOfReferral;

export const networkDimensions = Object.keys(codesOfReferral) as readonly NetworkDimension[];

function ownSql({ own }: NetworkViewer, { bind, day }: { readonly bind: Bind; readonly day: string }) {
  if (own === null) return { isOwn: () => 'false', isSeen: 'false', isTold: 'true' };
  const { isOf, isSeen, isOfRequester } = seenReferralSql(own, bind);
  const isOwn = (end: 'from' | 'to') => isOf(end);
  return { isOwn, isSeen, isTold: `(not (${isOf('from')} or ${isOf('to')}) or ${toldSql(day, isOfRequester)})` };
}

/** At which office an end is; an organisation is at none. */
function officeOf(end: 'from' | 'to'): string {
  return `case r.${end}_kind when 'office' then r.${end}_id when 'desk' then
    (select d.office from community_desk.desk_v1 d where d.desk_id = r.${end}_id) end`;
}

function atOffices(offices: string): string {
  return `(r.from_office = any(${offices}) or r.to_office = any(${offices}))`;
}

function filterSql({ period, office, desk, need, language }: NetworkFilter, bind: Bind, isTold: string): string {
  const conditions = [
    ...(period?.from === undefined ? [] : [`r.requested_on >= ${bind(period.from, 'date')}`]),
    ...(period?.to === undefined ? [] : [`r.requested_on <= ${bind(period.to, 'date')}`]),
    ...(office === undefined ? [] : [atOffices(bind(office, 'uuid[]'))]),
    ...(desk === undefined ? [] : [`array[r.from_id, r.to_id] && ${bind(desk, 'uuid[]')}`]),
    ...(need === undefined ? [] : [`${needToldSql(isTold)} = any(${bind(need, 'text[]')})`]),
    ...(language === undefined ? [] : [`(${languagesToldSql(isTold)}) && ${bind(language, 'text[]')}`]),
  ];
  return ['true', ...conditions].join(' and ');
}
