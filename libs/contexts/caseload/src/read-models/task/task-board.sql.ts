import type { LocalDate, Uuid } from '@alongside/kernel';
import { countsByAdvisorSql } from '../caseload/counts-by-advisor.sql';
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
  return { text: countsByAdvisorSql(sql, filters), values: sql.caseload.values };
}
