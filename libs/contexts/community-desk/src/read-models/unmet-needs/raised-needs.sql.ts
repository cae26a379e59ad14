import { isKeptFromSql, personOfSql, type Bind } from '@alongside/caseload';
import type { LocalDate } from '@alongside/kernel';
import { needOfTheme } from '../../domain/needs/need-words';
import type { GatheringViewer } from '../../domain/gathering/gathering-viewer';
import { codesOrNone } from '../desk-session/session-filter';
import { organisationsOfAskerSql, type Asker } from '../desk/organisations-of-asker.sql';
import { codesOfReferral, countedReferralsSql, type NetworkFilter } from '../network/counted-referrals.sql';
import type { NetworkViewer } from '../network/network-viewer';

export const needSources = ['session', 'referral', 'gathering'] as const;

export type NeedSource = (typeof needSources)[number];

export interface UnmetViewer extends NetworkViewer {
  /** Where the viewer sees sessions and gatherings: whoever may list those is told of nobody whom an exclusion keeps. `null`: nobody lists. */
  readonly lists: { readonly asker: Asker; readonly places: GatheringViewer } | null;
}

export interface UnmetAsked {
  readonly viewer: UnmetViewer;
  readonly filter: NetworkFilter & { readonly source?: readonly NeedSource[] };
  readonly today: LocalDate;
}

/**
 * Needs that nothing met, a row for each time that one was raised and each language: at a session, where whoever held it says that nothing on offer
 * meets it; by a referral that was not answered in time, that nobody could take on, or that did not help; by a theme of a gathering of which
 * nobody has told back yet. Those whom nobody knows at sessions may be one and the same: they count as no person.
 */
export function raisedNeedsSql(asked: UnmetAsked, bind: Bind): string {
  const { filter, viewer } = asked;
  const { source, period, office, desk, need, language } = filter;
  const scope = scopeOf(viewer, bind);
  const raised = [sessionsSql(scope), referralsSql(asked, bind), gatheringsSql(scope)].join(' union all ');
  const conditions = [
    ...(source === undefined ? [] : [`source = any(${bind(source, 'text[]')})`]),
    ...(period?.from === undefined ? [] : [`raised_on >= ${bind(period.from, 'date')}`]),
    ...(period?.to === undefined ? [] : [`raised_on <= ${bind(period.to, 'date')}`]),
    ...(office === undefined ? [] : [`office_id = any(${bind(office, 'uuid[]')})`]),
    ...(desk === undefined ? [] : [`desk_id = any(${bind(desk, 'uuid[]')})`]),
    ...(need === undefined ? [] : [`need = any(${bind(need, 'text[]')})`]),
    ...(language === undefined ? [] : [`language = any(${bind(language, 'text[]')})`]),
  ];
  return `select * from (${raised}) raised where ${['true', ...conditions].join(' and ')}`;
}

/** What the viewer sees: of a row with a desk, an office and a host. */
interface Scope {
  readonly isInScope: (row: { office: string; desk: string; organisation: string }) => string;
  readonly isListed: (row: { office: string; desk: string }) => string;
  readonly isKept: (claimantId: string) => string;
}

function scopeOf({ offices, lists }: UnmetViewer, bind: Bind): Scope {
  const all = offices === 'everywhere';
  const counted = (office: string) => (all ? 'true' : `coalesce(${office} = any(${bind(offices, 'uuid[]')}), false)`);
  if (lists === null)
    return { isInScope: ({ office }) => counted(office), isListed: () => 'false', isKept: () => 'false' };
  const { asker, places } = lists;
  const me = bind(asker.personId, 'uuid');
  const excludable = `(${me} || ${organisationsOfAskerSql(asker, bind)})`;
  const [own, theirs, led] = [places.desks, places.organisations, places.offices].map((ids) => bind(ids, 'uuid[]'));
  const day = bind(asker.today, 'date');
  const isOwnDesk = (desk: string) => `(${desk} = any(${own}) or exists (
    select from community_desk.desk_partner_v1 p join community_desk.desk_v1 open on open.desk_id = p.desk_id
    where p.desk_id = ${desk} and p.organisation_id = any(${theirs}) and p.valid_from <= ${day}
      and (p.valid_to is null or p.valid_to > ${day}) and (open.closed_on is null or open.closed_on > ${day})))`;
  const isListed = ({ office, desk }: { office: string; desk: string }) =>
    `coalesce(${office} = any(${led}) or ${isOwnDesk(desk)}, false)`;
  return {
    isInScope: ({ office, desk, organisation }) =>
      `(${counted(office)} or ${isListed({ office, desk })} or coalesce(${organisation} = any(${theirs}), false))`,
    isListed,
    isKept: (claimantId) => isKeptFromSql(claimantId, { me, excludable }),
  };
}

function sessionsSql({ isInScope, isListed, isKept }: Scope): string {
  const at = { office: 'd.office', desk: 's.desk_id', organisation: 'null::uuid' };
  return `
    select distinct 'session' as source, s.session_id as source_id, raised ->> 'code' as need, coalesce(s.language, 'none') as language,
      s.desk_id, d.office as office_id, s.held_on as raised_on, ${personOfSql('s.claimant_id')} as person_id, ${isListed(at)} as is_listed
    from community_desk.desk_session_v3 s join community_desk.desk_v1 d on d.desk_id = s.desk_id
      cross join lateral jsonb_array_elements(s.needs) raised
    where s.entered_in_error_on is null and not (raised -> 'met')::boolean
      and case when ${isListed(at)} then s.claimant_id is null or not ${isKept('s.claimant_id')} else ${isInScope(at)} end`;
}

function gatheringsSql({ isInScope }: Scope): string {
  const at = {
    office: 't.office_id',
    desk: `(case t.host_kind when 'desk' then t.host_id end)`,
    organisation: 't.organisation_id',
  };
  const needs = Object.entries(needOfTheme).map(([theme, need]) => `('${theme}', '${need}')`);
  return `
    select 'gathering', t.theme_id, n.need, language, ${at.desk}, t.office_id, t.raised_on, null::uuid, false
    from community_desk.gathering_theme_v2 t join community_desk.gathering_v2 g on g.gathering_id = t.gathering_id
      join (values ${needs.join(', ')}) n (theme, need) on n.theme = t.theme
      cross join lateral unnest(${codesOrNone('g.languages')}) language
    where t.told_back_on is null and ${isInScope(at)}`;
}

const unmetReferral = `(r.result = 'unanswered'
  or r.state = 'rejected' and r.reason in ('no-service', 'no-capacity', 'not-eligible')
  or r.state = 'revoked' and r.reason = 'no-answer'
  or r.state = 'completed' and r.outcome = 'could-not-help')`;

const deskOf = (end: 'from' | 'to') => `case r.${end}_kind when 'desk' then r.${end}_id end`;

function referralsSql({ viewer, today }: UnmetAsked, bind: Bind): string {
  return `
    select 'referral', r.referral_id, told_need, spoken, coalesce(${deskOf('from')}, ${deskOf('to')}), coalesce(r.from_office, r.to_office),
      r.requested_on, ${personOfSql('r.claimant_id')}, false
    from (${countedReferralsSql({ viewer, filter: {}, today }, bind)}) r
      cross join lateral unnest(${codesOfReferral.need}) told_need
      cross join lateral unnest(${codesOfReferral.language}) spoken
    where ${unmetReferral}`;
}

/** By what raised needs are counted. */
export const unmetDimensions = ['language', 'office', 'desk', 'month'] as const;

export type UnmetDimension = (typeof unmetDimensions)[number];

export const columnOfUnmet: Readonly<Record<UnmetDimension | 'need', string>> = {
  need: 'need',
  language: 'language',
  office: 'office_id',
  desk: 'desk_id',
  month: `to_char(raised_on, 'YYYY-MM')`,
};
