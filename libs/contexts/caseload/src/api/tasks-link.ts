import type { LocalDate } from '@alongside/kernel';
import type { CaseloadOf } from '../read-models/caseload/caseload-filter';
import type { TaskFilter } from '../read-models/task/task-filter';
import { listLink } from './list-link';

/** The URL of a list of tasks, relative to that of the api; as at today unless told. */
export function tasksLink(of: CaseloadOf, filter: TaskFilter, asAt: LocalDate | undefined): string {
  const path = of.kind === 'advisor' ? `/v1/caseloads/${of.advisorId}/tasks` : `/v1/offices/${of.office}/tasks`;
  return listLink(path, { ...filter, asAt });
}
