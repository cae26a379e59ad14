import { personOfSql, recordsOfSql, skillCodeSql, type Bind } from '@alongside/caseload';
import type { LocalDate } from '@alongside/kernel';

/** Whether somebody was hired for work that asks for a taught skill, for any work, or for none. */
export const hiredKinds = ['asking', 'any', 'none'] as const;

export type HiredKind = (typeof hiredKinds)[number];

export interface HiredSql {
  /** So many weeks are over since the completion. */
  readonly mature: string;
  /** A job began, or an application was accepted, within them. */
  readonly any: string;
  /** The accepted application was for a vacancy that requires or wants a skill that the course teaches. */
  readonly asking: string;
}

/** Conditions on a completed enrolment `e` and its course `co`; merged records are of one person. */
export function hiredSql(weeks: number, { bind, today }: { readonly bind: Bind; readonly today: string }): HiredSql {
  const last = `(e.completed_on + 7 * ${bind(weeks, 'integer')})`;
  const isTheirs = (row: string) => `${row}.claimant_id = any(${recordsOfSql(personOfSql('e.claimant_id'))})`;
  const accepted = `employers.application_v1 a where ${isTheirs('a')} and a.state = 'accepted'
    and a.accepted_on between e.completed_on and ${last}`;
  return {
    mature: `(${last} <= ${today})`,
    any: `(exists (select from ${accepted}) or exists (
      select from caseload.employment_v5 job where ${isTheirs('job')} and job.entered_in_error_on is null
        and job.started_on between e.completed_on and ${last}))`,
    asking: `exists (select from ${accepted} and exists (
      select from employers.vacancy_v3 v, unnest(v.skills) told
      where v.vacancy_id = a.vacancy_id and ${skillCodeSql('told')} = any(co.skills)))`,
  };
}

export interface HiredWithin {
  readonly kind: HiredKind;
  readonly weeks: number;
}

export function hiredWithinSql(
  { kind, weeks }: HiredWithin,
  { bind, today }: { readonly bind: Bind; readonly today: LocalDate },
): string {
  const { mature, any, asking } = hiredSql(weeks, { bind, today: bind(today, 'date') });
  const is = { asking, any, none: `not ${any}` };
  return `(e.state = 'completed' and ${mature} and ${is[kind]})`;
}
