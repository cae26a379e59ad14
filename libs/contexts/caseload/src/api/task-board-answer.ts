import type { LocalDate, Uuid } from '@alongside/kernel';
import type { AdvisorTasks, OfficeTasks, TaskCount } from '../read-models/task/task-board.query';
import type { OverviewCountAnswer } from './office-overview.dto';
import type { AdvisorTasksAnswer, TaskBoardAnswer } from './task.dto';
import { tasksLink } from './tasks-link';

/** The board with a link in the place of each filter, as at the day that was asked for. */
export function taskBoardAnswer(
  office: Uuid,
  { asAt, asked }: { readonly asAt: LocalDate; readonly asked: LocalDate | undefined },
  tasks: OfficeTasks,
): TaskBoardAnswer {
  const linked = ({ count, filter }: TaskCount): OverviewCountAnswer => ({
    count,
    query: tasksLink({ kind: 'office', office }, filter, asked),
  });
  const linkedAll = <Counts extends Pick<AdvisorTasks, 'open' | 'overdue' | 'due' | 'nextSevenDays' | 'uncovered'>>({
    open,
    overdue,
    due,
    nextSevenDays,
    uncovered,
  }: Counts) => ({
    open: linked(open),
    overdue: linked(overdue),
    due: linked(due),
    nextSevenDays: linked(nextSevenDays),
    uncovered: uncovered && linked(uncovered),
  });
  return {
    asAt,
    ...linkedAll(tasks),
    unassigned: linked(tasks.unassigned),
    advisors: tasks.advisors.map(({ advisorId, here, absentUntil, ...counts }): AdvisorTasksAnswer => {
      return { advisorId, here, absentUntil, ...linkedAll(counts) };
    }),
  };
}
