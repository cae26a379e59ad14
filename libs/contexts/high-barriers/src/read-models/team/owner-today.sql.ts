/** Who has the case `row` in hand on that day, also one that was entered in error: of such a one nobody else has anything. */
export function ownerTodaySql(row: string, today: string): string {
  return `(select (m ->> 'memberId')::uuid from high_barriers.case_team_v1 t, jsonb_array_elements(t.team -> 'members') m
    where t.case_id = ${row}.case_id and m ->> 'role' = 'owner' and (m ->> 'validFrom')::date <= ${today}
      and (m ->> 'validTo' is null or (m ->> 'validTo')::date > ${today}) limit 1)`;
}
