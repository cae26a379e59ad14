import type { LocalDate, Uuid } from '@alongside/kernel';
import { none } from '../caseload/caseload-filter';
import type { Viewer } from '../viewer/viewer';
import type { TaskFilter } from './task-filter';
import { TaskSql } from './task-sql';

export interface TaskBoardAsked {
  readonly office: Uuid;
  readonly today: LocalDate;
  readonly asAt: LocalDate;
  readonly viewer: Viewer;
  /** Narrows what is counted. */
  readonly filter: Pick<TaskFilter, 'kind' | 'owner'>;
}

/**
 * How many of an office's tasks each filter has: a row an advisor, one for claimants in nobody's charge (`none`), and one for all
 * (`null`). The conditions are those of the list itself.
 */
export function taskBoardSql(
  { office, today, asAt, viewer }: TaskBoardAsked,
  filters: Readonly<Record<string, TaskFilter>>,
): { readonly text: string; readonly values: unknown[] } {
  const sql = new TaskSql({ of: { kind: 'office', office }, today, asAt, viewer });
  const counts = Object.entries(filters).map(
    ([name, filter]) => `count(*) filter (where ${sql.conditions(filter).join(' and ')})::integer as "${name}"`,
  );
  const text = `
    select case when grouping(c.advisor_id) = 0 then coalesce(c.advisor_id::text, '${none}') end as advisor,
      ${counts.join(', ')}
    from ${sql.from}
    group by grouping sets ((c.advisor_id), ())`;
  return { text, values: sql.caseload.values };
}
