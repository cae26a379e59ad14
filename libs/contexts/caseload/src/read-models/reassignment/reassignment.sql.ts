/** What a claimant of a reassignment `r` comes to: what waits when it is cancelled is not done any more. */
export const resultSql = `case when m.result = 'waiting' and r.state = 'cancelled' then 'cancelled' else m.result end`;

const count = (result: string) => `'${result}', count(*) filter (where result = '${result}')`;

/** The columns of a reassignment `r`, as JSON has them. */
export const reassignmentSql = `
  r.reassignment_id as id, r.office, r.from_advisor_id as "fromAdvisorId", r.reason, r.occurred_at as "occurredAt",
  case when r.cover_from is not null then json_build_object('from', r.cover_from, 'to', r.cover_to) end as cover,
  r.state, (
    select json_build_object('requested', count(*), ${['done', 'refused', 'waiting', 'cancelled'].map(count).join(', ')})
    from (
      select ${resultSql} as result from caseload.reassigned_claimant_v1 m where m.reassignment_id = r.reassignment_id
    ) each
  ) as counts`;
