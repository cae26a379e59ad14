import type { Bind } from '@alongside/caseload';
import type { CaseViewer } from './case-viewer';
import { isCaseNotInErrorSql } from './not-in-error.sql';
import { isOnTeamSql } from './on-team.sql';

/** Whether the viewer is on the team of the case `row` today, and that covers offences. */
export function coversOffencesSql(row: string, viewer: CaseViewer, bind: Bind): string {
  const today = bind(viewer.today, 'date');
  return `(${isOnTeamSql(row, viewer, bind)} and ${isCaseNotInErrorSql(row)} and exists (select from high_barriers.case_offence_access_v1 own
    where own.case_id = ${row}.case_id and own.member_id = ${bind(viewer.personId, 'uuid')}
      and own.valid_from <= ${today} and (own.valid_to is null or own.valid_to > ${today})))`;
}
