import { isKeptFromSql, type Bind } from '@alongside/caseload';
import type { CaseViewer } from './case-viewer';

/**
 * Whether the viewer is on the team of a case today, by its columns `case_id` and `claimant_id` in `row`: as staff of an office, or for an organisation
 * where the viewer is a specialist. An exclusion beats the team, and nobody is on that of the own case. Every list, count, export and record of
 * cases carries this condition.
 */
export function isOnTeamSql(row: string, viewer: CaseViewer, bind: Bind): string {
  const { personId, organisations, specialistFor, atOffice, today } = viewer;
  const me = bind(personId, 'uuid');
  const day = bind(today, 'date');
  const kept = isKeptFromSql(`${row}.claimant_id`, { me, excludable: bind([personId, ...organisations], 'uuid[]') });
  return `(exists (select from high_barriers.case_access_v1 own where own.case_id = ${row}.case_id and own.member_id = ${me}
      and own.valid_from <= ${day} and (own.valid_to is null or own.valid_to > ${day})
      and (own.organisation_id is null and ${bind(atOffice, 'boolean')} or own.organisation_id = any(${bind(specialistFor, 'uuid[]')})))
    and not ${kept})`;
}
