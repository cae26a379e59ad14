import { PageAnswer, PageQuery, QueryBoolean, QueryList, QueryRange, QueryRecordDay } from '@alongside/http';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { stepOwners, type StepOwner } from '../domain/interaction/interaction.events';
import type { Between } from '../read-models/caseload/caseload-filter';
import {
  taskKinds,
  taskStandings,
  type TaskFilter,
  type TaskKind,
  type TaskStanding,
} from '../read-models/task/task-filter';
import { TaskRecord } from '../read-models/task/task.record';
import { OverviewCountAnswer } from './office-overview.dto';

/** What narrows a list of tasks. */
export class TasksQuery extends PageQuery implements TaskFilter {
  /** The day as at which tasks are open, due or overdue: today in London unless told. */
  @QueryRecordDay()
  readonly asAt?: LocalDate;

  @QueryList({ oneOf: taskStandings })
  readonly standing?: TaskStanding[];

  @QueryList({ oneOf: taskKinds })
  readonly kind?: TaskKind[];

  /** Who is to do it. */
  @QueryList({ oneOf: stepOwners })
  readonly owner?: StepOwner[];

  /** To be done by any of these of the staff: appointments that they hold, notes that they are to follow up. */
  @QueryList({ of: 'uuid', max: 200 })
  readonly staff?: Uuid[];

  @QueryRange({ of: 'date' })
  readonly dueOn?: Between<LocalDate>;
}

export class OfficeTasksQuery extends TasksQuery {
  /** Of claimants in the charge of any of these advisors; `none` in nobody's. */
  @QueryList({ of: 'uuid', orNone: true, max: 200 })
  readonly advisor?: string[];

  /** Whether somebody stands in today for the advisor in charge: an advisor of the office, who is there. */
  @QueryBoolean()
  readonly covered?: boolean;
}

export class TaskBoardQuery {
  /** The day as at which tasks are open, due or overdue: today in London unless told. */
  @QueryRecordDay()
  readonly asAt?: LocalDate;

  @QueryList({ oneOf: taskKinds })
  readonly kind?: TaskKind[];

  /** Who is to do it. */
  @QueryList({ oneOf: stepOwners })
  readonly owner?: StepOwner[];
}

export class TaskCountAnswer {
  /** overdue, due, upcoming or undated. */
  readonly standing: string;
  /** @example 12 */
  readonly count: number;
  /** The list of exactly these. @example "/v1/caseloads/0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e6f/tasks?standing=overdue" */
  readonly query: string;
}

export class TasksAnswer extends PageAnswer {
  /** The day that the list speaks of; on further pages that of the first. */
  readonly asAt: LocalDate;
  /** By the day on which they are due, those without one last. */
  readonly entries: TaskRecord[];
  /** Of the whole list, at the moment of this page. */
  readonly counts: TaskCountAnswer[];
}

export class AdvisorTasksAnswer {
  readonly advisorId: Uuid;
  /** present, absent, or gone: holds the role at this office no longer. @example "present" */
  readonly here: string;
  /** The first day back; `null` where nobody knows it, or the advisor is not absent. */
  readonly absentUntil: LocalDate | null;
  readonly open: OverviewCountAnswer;
  readonly overdue: OverviewCountAnswer;
  readonly due: OverviewCountAnswer;
  readonly nextSevenDays: OverviewCountAnswer;
  /** Of an advisor who is not here: what is due or overdue where nobody who is there stands in today. */
  readonly uncovered: OverviewCountAnswer | null;
}

/** Numbers alone of claimants: which tasks they count, the lists say to those who may see them. Of the advisors, who is away. */
export class TaskBoardAnswer {
  readonly asAt: LocalDate;
  readonly open: OverviewCountAnswer;
  readonly overdue: OverviewCountAnswer;
  readonly due: OverviewCountAnswer;
  readonly nextSevenDays: OverviewCountAnswer;
  /** Due or overdue, for claimants in nobody's charge. */
  readonly unassigned: OverviewCountAnswer;
  /** Due or overdue of advisors who are not here, with nobody to stand in; `null` while all who have tasks are here. */
  readonly uncovered: OverviewCountAnswer | null;
  /** Who is an advisor here or has claimants with tasks here; whoever has most overdue first. */
  readonly advisors: AdvisorTasksAnswer[];
}
