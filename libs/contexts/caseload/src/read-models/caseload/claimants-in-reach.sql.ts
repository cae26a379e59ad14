import type { LocalDate, Uuid } from '@alongside/kernel';
import type { Bind } from '../viewer/seen.sql';
import { skillCodeSql } from '../skill-code.sql';
import type { Viewer } from '../viewer/viewer';
import { CaseloadSql } from './caseload-sql';

/** Part of a statement of another context, with its values so far: further ones are bound after them. */
export interface ClaimantsInReachSql {
  readonly bind: Bind;
  readonly values: unknown[];
  readonly today: string;
  /**
   * The claimants of the caseload whom the viewer may see, one row a person: `claimant_id`, the `records` that are the person's,
   * `codes` (short ones, of skills that were declared and of occupations in jobs), `name_type` and `name_sealed`; and what was said of telling
   * employers: `excluded`, the ids that exclusions name, `declined`, and `recipients`, the ids of those whom it was given for.
   */
  readonly text: string;
}

/** Whom an advisor could put forward to employers. A caseload has a hundred claimants: an index finds them. */
export function claimantsInReachSql({
  advisorId,
  today,
  viewer,
}: {
  readonly advisorId: Uuid;
  readonly today: LocalDate;
  readonly viewer: Viewer;
}): ClaimantsInReachSql {
  const sql = new CaseloadSql({ of: { kind: 'advisor', advisorId }, today, viewer });
  const text = `
    select c.claimant_id, r.records, c.name_type, c.name_sealed, k.codes, e.excluded, e.declined, e.recipients
    from ${sql.from}
    cross join lateral (select c.duplicate_ids || c.claimant_id as records) r
    cross join lateral (
      select coalesce(array_agg(code), '{}') as codes from (
        select ${skillCodeSql('skill')} as code from caseload.caseload_v7 one, unnest(one.skills) skill where one.claimant_id = any(r.records)
        union
        select ${skillCodeSql('occupation')} from caseload.employment_v5 job
        where job.claimant_id = any(r.records) and job.occupation is not null and job.entered_in_error_on is null
      ) told
    ) k
    cross join lateral (${toldToEmployersSql('r.records', sql.today)}) e
    where not c.forgotten`;
  return { bind: sql.bind, values: sql.values, today: sql.today, text };
}

/** Who is on the viewer's own caseload, as far as the viewer may see them: `claimant_id`, one row a person. */
export function ownCaseloadSql(viewer: Viewer, today: LocalDate): ClaimantsInReachSql {
  const sql = new CaseloadSql({ of: { kind: 'advisor', advisorId: viewer.personId }, today, viewer });
  const text = `select c.claimant_id from ${sql.from} where not c.forgotten`;
  return { bind: sql.bind, values: sql.values, today: sql.today, text };
}

/**
 * What was said of telling employers of the person whose `records` these are: `excluded`, the ids that exclusions name, `declined`, and
 * `recipients`, the ids of those whom it was given for. Always one row.
 */
export function toldToEmployersSql(records: string, today: string): string {
  return `select x.excluded, coalesce(s.declined, false) as declined, coalesce(s.recipients, '{}') as recipients
    from (
      select coalesce(array_agg(id), '{}') as excluded
      from caseload.caseload_v7 one, unnest(one.excluded) id where one.claimant_id = any(${records})
    ) x
    cross join (
      select bool_or(state in ('refused', 'withdrawn')) as declined,
        array_agg((recipient->>'id')::uuid) filter (
          where recipient is not null and given_on is not null and (expires_on is null or expires_on > ${today})
        ) as recipients
      from caseload.consent_v1 consent left join lateral jsonb_array_elements(consent.recipients) recipient on true
      where consent.claimant_id = any(${records}) and consent.purpose = 'share-with-employer'
    ) s`;
}
