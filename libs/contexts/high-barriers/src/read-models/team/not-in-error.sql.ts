/** Whether the case of `row` was not entered in error: of such a one nobody is told anything. */
export function isCaseNotInErrorSql(row: string): string {
  return `exists (select from high_barriers.case_team_v1 t where t.case_id = ${row}.case_id and not t.entered_in_error)`;
}
