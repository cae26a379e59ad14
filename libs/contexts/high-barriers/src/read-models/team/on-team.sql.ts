import { isKeptFromSql, type Bind } from '@alongside/caseload';
import type { CaseViewer } from './case-viewer';

/**
 * Whether the viewer is on the team of a case today, by its columns `case_id` and `claimant_id` in `row`: as staff of its office, or for an organisation
 * where the viewer is a specialist. An exclusion beats the team, and nobody is on that of the own case or of one entered in error. Every list, count, export and record of
 * cases carries this condition.
 */
export function isOnTeamSql(row: string, viewer: CaseViewer, bind: Bind): string {
  const { personId, organisations, specialistFor, caseworkAt, today } = viewer;
  const me = bind(personId, 'uuid');
  const day = bind(today, 'date');
  const kept = isKeptFromSql(`${row}.claimant_id`, { me, excludable: bind([personId, ...organisations], 'uuid[]') });
  return `(exists (select from high_barriers.case_access_v1 own join high_barriers.case_team_v1 its on its.case_id = own.case_id
    where own.case_id = ${row}.case_id and own.member_id = ${me} and not its.entered_in_error
      and own.valid_from <= ${day} and (own.valid_to is null or own.valid_to > ${day})
      and (own.organisation_id is null and its.office = any(${bind(caseworkAt, 'uuid[]')})
        or own.organisation_id = any(${bind(specialistFor, 'uuid[]')})))
    and not ${kept})`;
}
