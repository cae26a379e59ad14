import { Values, type Viewer } from '@alongside/caseload';
import type { LocalDate, Uuid } from '@alongside/kernel';
import type { PageAsked } from '@alongside/projections';
import { recordsOfEmployerSql } from '../employer/records-of-employer.sql';
import { seenClaimantSql } from '../seen-claimant.sql';

/** Where a page ended. */
export interface HistoryPlace {
  readonly occurredAt: LocalDate;
  readonly sequence: string;
  readonly id: Uuid;
}

export interface HistoryAsked {
  readonly employerId: Uuid;
  /** Entries of these kinds, unless of any. */
  readonly kind?: readonly string[];
  readonly viewer: Viewer;
  readonly today: LocalDate;
}

/**
 * A page of what there was with an employer, on whichever of its records, what happened last first, in one statement, so that page and count are of one snapshot. Of
 * the issues at work it has those that are given.
 */
export function historyPageSql(
  { employerId, kind, viewer, today }: HistoryAsked,
  issues: readonly Uuid[],
  { limit, after }: PageAsked<HistoryPlace>,
): { readonly text: string; readonly values: unknown[] } {
  const { all: values, bind } = new Values();
  const record = 'any((select ids from own)::uuid[])';
  const kinds = bind(kind ?? null, 'text[]');
  const place = after && [bind(after.occurredAt, 'date'), bind(after.sequence, 'bigint'), bind(after.id, 'uuid')];
  const text = `
    with own as materialized (
      select ${recordsOfEmployerSql(bind(employerId, 'uuid'))} as ids
    ), entry as (
      select event_id as id, kind, type, occurred_at, sequence, recorded_at, claimant_id, entry_id, body, employer_id
      from employers.employer_history_v1 where employer_id = ${record}
      union all
      select (fact->>'id')::uuid, case when fact->>'issueId' is null then 'hire' else 'issue' end, fact->>'type',
        (fact->>'on')::date, (fact->>'sequence')::bigint, (fact->>'recordedAt')::timestamptz, hire.claimant_id, null,
        json_build_object('employmentId', hire.employment_id, 'issueId', fact->>'issueId', 'how', fact->>'how',
          'occupation', case when fact->>'type' = 'EmploymentStarted' then hire.occupation end)::text, hire.employer_id
      from employers.hire_v1 hire cross join lateral jsonb_array_elements(hire.facts) fact
      where hire.employer_id = ${record} and not hire.entered_in_error
        and (fact->>'issueId' is null or (fact->>'issueId')::uuid = any(${bind(issues, 'uuid[]')}))
      union all
      select (fact->>'id')::uuid, 'vacancy', fact->>'type', (fact->>'on')::date, (fact->>'sequence')::bigint,
        (fact->>'recordedAt')::timestamptz, null, null, json_build_object('vacancyId', v.vacancy_id, 'title', board.title,
          'reason', fact->>'reason', 'placesLeft', (fact->>'placesLeft')::integer)::text, v.employer_id
      from employers.vacancy_history_v1 v join employers.vacancy_on_board_v2 board on board.vacancy_id = v.vacancy_id
        cross join lateral jsonb_array_elements(v.facts) fact
      where v.employer_id = ${record} and v.entered_in_error_on is null
      union all
      select a.event_id, 'application', a.type, a.occurred_at, a.sequence, a.recorded_at, a.claimant_id, a.application_id, a.body,
        v.employer_id
      from employers.application_history_v1 a join employers.vacancy_history_v1 v on v.vacancy_id = a.vacancy_id
      where v.employer_id = ${record}
    ), listed as (
      select * from entry where ${kinds} is null or kind = any(${kinds})
    )
    select
      (select count(*)::integer from listed) as total,
      (select coalesce(json_agg(shown), '[]') from (
        select e.id, e.kind, e.type, e.occurred_at as "occurredAt", e.sequence::text, e.recorded_at as "recordedAt",
          e.claimant_id as "claimantId", e.employer_id as "employerId", e.body, error.occurred_at as "enteredInErrorOn",
          ${seenClaimantSql('e.claimant_id', { viewer, today, bind })} as seen
        from listed e left join lateral (
          select occurred_at from (
            select entry_id, type, sequence, occurred_at from employers.employer_history_v1
            union all select application_id, type, sequence, occurred_at from employers.application_history_v1
          ) later
          where later.entry_id = e.entry_id and later.type like '%EnteredInError' and later.sequence > e.sequence
          limit 1
        ) error on true
        where ${place ? `(e.occurred_at, e.sequence, e.id) < (${place.join(', ')})` : 'true'}
        order by e.occurred_at desc, e.sequence desc, e.id desc
        limit ${bind(limit + 1, 'integer')}
      ) shown) as rows`;
  return { text, values };
}
