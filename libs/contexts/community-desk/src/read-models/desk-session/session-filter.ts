import type { Bind } from '@alongside/caseload';
import type { LocalDate, Uuid } from '@alongside/kernel';
import type { SessionAttendance } from '../../domain/desk-session/desk-session.events';

/** Narrows a list of sessions; what is left out does not. Of the values of a list any will do; `none` is what was not said. */
export interface SessionFilter {
  readonly heldOn?: { readonly from?: LocalDate; readonly to?: LocalDate };
  readonly kind?: readonly string[];
  readonly attendance?: readonly SessionAttendance[];
  readonly service?: readonly string[];
  readonly need?: readonly string[];
  /** Whether something that is on offer meets the need, or one of the needs. */
  readonly met?: boolean;
  readonly language?: readonly string[];
  readonly outcome?: readonly string[];
  readonly heldBy?: readonly Uuid[];
  /** Whether it is known who came. */
  readonly identified?: boolean;
  readonly minutes?: { readonly from?: number; readonly to?: number };
}

/** The filter as a condition on `s`, an alias of the sessions' table. */
export function sessionSql(filter: SessionFilter, bind: Bind): string {
  const { heldOn, kind, attendance, service, language, outcome, heldBy, identified, minutes } = filter;
  const conditions = [
    ...(heldOn?.from === undefined ? [] : [`s.held_on >= ${bind(heldOn.from, 'date')}`]),
    ...(heldOn?.to === undefined ? [] : [`s.held_on <= ${bind(heldOn.to, 'date')}`]),
    ...(minutes?.from === undefined ? [] : [`s.minutes >= ${bind(minutes.from, 'bigint')}`]),
    ...(minutes?.to === undefined ? [] : [`s.minutes <= ${bind(minutes.to, 'bigint')}`]),
    ...(kind === undefined ? [] : [`s.kind = any(${bind(kind, 'text[]')})`]),
    ...(attendance === undefined ? [] : [`s.attendance = any(${bind(attendance, 'text[]')})`]),
    ...(heldBy === undefined ? [] : [`s.held_by = any(${bind(heldBy, 'uuid[]')})`]),
    ...(language === undefined ? [] : [`coalesce(s.language, 'none') = any(${bind(language, 'text[]')})`]),
    ...(outcome === undefined ? [] : [`coalesce(s.outcome, 'none') = any(${bind(outcome, 'text[]')})`]),
    ...(service === undefined ? [] : [`${codesOrNone('s.services')} && ${bind(service, 'text[]')}`]),
    ...(identified === undefined ? [] : [`(s.claimant_id is not null) = ${bind(identified, 'boolean')}`]),
    ...needConditions(filter, bind),
  ];
  return ['s.entered_in_error_on is null', ...conditions].join(' and ');
}

function needConditions({ need, met }: SessionFilter, bind: Bind): string[] {
  if (need === undefined && met === undefined) return [];
  const raised = `exists (select from jsonb_array_elements(s.needs) raised where
    ${need === undefined ? 'true' : `raised ->> 'code' = any(${bind(need, 'text[]')})`} and
    ${met === undefined ? 'true' : `(raised -> 'met')::boolean = ${bind(met, 'boolean')}`})`;
  const orNone = need?.includes('none') && met === undefined ? ` or s.needs = '[]'` : '';
  return [`(${raised}${orNone})`];
}

/** The codes of a list, `none` of an empty one. */
export function codesOrNone(codes: string): string {
  return `(case when ${codes} = '{}' then array['none'] else ${codes} end)`;
}
