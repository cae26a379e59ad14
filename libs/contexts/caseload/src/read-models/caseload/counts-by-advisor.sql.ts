import { none } from './caseload-filter';

/**
 * How many rows of an office's list each filter has: a row an advisor, one for what is in nobody's charge (`none`), and one for all (`null`).
 * The conditions are those of the list itself, over its row `c`.
 */
export function countsByAdvisorSql<Filter>(
  list: { readonly from: string; readonly conditions: (filter: Filter) => readonly string[] },
  filters: Readonly<Record<string, Filter>>,
): string {
  const counts = Object.entries(filters).map(
    ([name, filter]) => `count(*) filter (where ${list.conditions(filter).join(' and ')})::integer as "${name}"`,
  );
  return `
    select case when grouping(c.advisor_id) = 0 then coalesce(c.advisor_id::text, '${none}') end as advisor,
      ${counts.join(', ')}
    from ${list.from}
    group by grouping sets ((c.advisor_id), ())`;
}
