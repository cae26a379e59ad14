import type { LocalDate, Uuid } from '@alongside/kernel';
import type { Viewer } from '../viewer/viewer';
import { none, type CaseloadFilter } from './caseload-filter';
import { CaseloadSql } from './caseload-sql';

export interface OverviewAsked {
  readonly office: Uuid;
  readonly today: LocalDate;
  /** Counted are those whom the viewer may see. */
  readonly viewer: Viewer;
}

/**
 * How many of an office's list each filter has: a row an advisor, one for those in nobody's charge (`none`), and one for all (`null`).
 * The conditions are those of the list itself.
 */
export function officeOverviewSql(
  { office, today, viewer }: OverviewAsked,
  filters: Readonly<Record<string, CaseloadFilter>>,
): { readonly text: string; readonly values: unknown[] } {
  const sql = new CaseloadSql({ kind: 'office', office }, today, viewer);
  const counts = Object.entries(filters).map(
    ([name, filter]) => `count(*) filter (where ${sql.conditions(filter).join(' and ')})::integer as "${name}"`,
  );
  const text = `
    select case when grouping(c.advisor_id) = 0 then coalesce(c.advisor_id::text, '${none}') end as advisor,
      ${counts.join(', ')}
    from ${sql.from}
    group by grouping sets ((c.advisor_id), ())`;
  return { text, values: sql.values };
}
