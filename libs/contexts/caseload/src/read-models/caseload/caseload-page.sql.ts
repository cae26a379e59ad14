import type { LocalDate, Uuid } from '@alongside/kernel';
import type { PageAsked } from '@alongside/projections';
import { fieldsOf } from './caseload-columns';
import type { Dimension } from './caseload-filter';
import { listedSql, positionSql, type CaseloadAsked } from './caseload-listed.sql';
import { isOfMany } from './caseload-sql';

/** Where a page of the list ended. */
export interface CaseloadPlace {
  /** `infinity` and `-infinity` for those who have none. */
  readonly day: LocalDate;
  readonly id: Uuid;
}

/**
 * One statement, so that page, total and counts are of one snapshot: a row an entry, each with total and counts; one without an
 * entry where the page is empty. The page's rows alone are read whole.
 */
export function caseloadPageSql(
  asked: CaseloadAsked & { readonly counts: readonly Dimension[] },
  { limit, after }: PageAsked<CaseloadPlace>,
): { readonly text: string; readonly values: unknown[] } {
  const { sql, listed, direction } = listedSql(asked, asked.counts);
  const beyond = direction === 'desc' ? '<' : '>';
  const place = after && `where (day, id) ${beyond} (${sql.bind(after.day, 'date')}, ${sql.bind(after.id, 'uuid')})`;
  const counts = asked.counts.map((dimension) => `'${dimension}', (${countsSql(dimension)})`);
  const text = `
    with listed as materialized (${listed}
    ), shown as (
      select * from listed ${place ?? ''} order by day ${direction}, id ${direction} limit ${sql.bind(limit, 'integer')}
    )
    select whole.*, entry.* from (
      select (select count(*)::integer from listed) as total, (${positionSql}) as position,
        json_build_object(${counts.join(', ')}) as counts
    ) whole left join (
      select ${fieldsOf(asked.columns)} from shown s join caseload.caseload_v7 c on c.claimant_id = s.id
    ) entry on true
    order by entry.day::date ${direction}, entry.id ${direction}`;
  return { text, values: sql.values };
}

/** Somebody who has several values counts under each. */
function countsSql(dimension: Dimension): string {
  const values = isOfMany(dimension)
    ? `listed cross join unnest("${dimension}") as value`
    : `(select "${dimension}" as value from listed) listed`;
  return `select coalesce(json_agg(counted order by count desc, value), '[]') from (
    select value, count(*)::integer as count from ${values} group by value
  ) counted`;
}
