const numbered = (prefix: string, number: string): string => `('${prefix}' || lpad((${number})::text, 12, '0'))::uuid`;

/** Ten tasks of each of the claimants `$1` to `$2`, a week apart, of which the last five are open on the day `$3`, or due ahead. */
export const fillTasks = (table: string): string => `
  insert into ${table} (record_id, kind, source_id, claimant_id, owner, due_on, open_from, closed_on)
  select ${numbered('0192eeea-0000-7000-8000-', 'n')}, 'plan-step', ${numbered('0192eeeb-0000-7000-8000-', 'n::int8 * 10 + at')},
    ${numbered('0192eeee-0000-7000-8000-', 'n')}, 'claimant', due.day, due.day - 28,
    case when at < 5 then due.day end
  from generate_series($1::int, $2::int) as n
  cross join generate_series(0, 9) as at
  cross join lateral (select $3::date + 7 * (at - 7) as day) due`;
