import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { addDays, type Uuid } from '@alongside/kernel';
import { ListAdvisorsAtOffice, type AdvisorThere } from '@alongside/offices';
import { DataSource } from 'typeorm';
import { none } from '../caseload/caseload-filter';
import { presenceOf, type Presence } from '../caseload/presence';
import { askPrepared } from '../viewer/ask-prepared';
import { isAsItOpens, type TaskFilter } from './task-filter';
import { taskBoardSql, type TaskBoardAsked } from './task-board.sql';

/** A number of tasks, and the filter of the office's list that lists exactly those. */
export interface TaskCount {
  readonly count: number;
  readonly filter: TaskFilter;
}

export interface AdvisorTasks extends Presence {
  readonly advisorId: Uuid;
  readonly open: TaskCount;
  readonly overdue: TaskCount;
  readonly due: TaskCount;
  readonly nextSevenDays: TaskCount;
  /** Of an advisor who is not here: what is due or overdue where nobody stands in. */
  readonly uncovered: TaskCount | null;
}

export interface OfficeTasks {
  readonly open: TaskCount;
  readonly overdue: TaskCount;
  readonly due: TaskCount;
  readonly nextSevenDays: TaskCount;
  /** Due or overdue, for claimants in nobody's charge. */
  readonly unassigned: TaskCount;
  /** Of all advisors who are not here; `null` while all who have tasks are. */
  readonly uncovered: TaskCount | null;
  /** Whoever has most overdue first. */
  readonly advisors: AdvisorTasks[];
}

/** What there is to do at an office, by advisor: numbers, no names, all of one snapshot; who is there was asked a moment before. */
export class ShowTaskBoard extends Query<OfficeTasks> {
  constructor(readonly asked: TaskBoardAsked) {
    super();
  }
}

type Measure = 'open' | 'overdue' | 'due' | 'nextSevenDays' | 'unassigned' | 'uncovered';
type Measures = Readonly<Record<Measure, TaskFilter>>;

/** The counts of an advisor's claimants, of those in nobody's charge (`none`), and of all (`null`). */
type CountsRow = Readonly<Record<Measure, number>> & { readonly advisor: string | null };

@QueryHandler(ShowTaskBoard)
export class ShowTaskBoardHandler implements IQueryHandler<ShowTaskBoard> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
  ) {}

  async execute({ asked }: ShowTaskBoard): Promise<OfficeTasks> {
    const { office, today } = asked;
    const staff = await this.queries.execute(new ListAdvisorsAtOffice(office, today));
    const measures = measuresOf(asked);
    const { text, values } = taskBoardSql(asked, measures);
    const rows = isAsItOpens(asked)
      ? await askPrepared<CountsRow>(this.dataSource, { name: 'task board', text, values })
      : await this.dataSource.query<CountsRow[]>(text, values);
    const counted = rows.map(({ advisor }) => advisor).filter((one) => one !== null && one !== none);
    const ids = [...new Set([...staff.map(({ personId }) => personId), ...counted])] as Uuid[];
    const advisors = ids.map((id) => advisorTasks(id, { staff, rows, measures })).sort(byOverdue);
    return officeTasks(rows, measures, advisors);
  }
}

function measuresOf({ filter, asAt }: TaskBoardAsked): Measures {
  const dueOrOverdue = { ...filter, standing: ['overdue', 'due'] } as const;
  return {
    open: filter,
    overdue: { ...filter, standing: ['overdue'] },
    due: { ...filter, standing: ['due'] },
    nextSevenDays: { ...filter, dueOn: { from: addDays(asAt, 1), to: addDays(asAt, 7) } },
    unassigned: { ...dueOrOverdue, advisor: [none] },
    uncovered: { ...dueOrOverdue, covered: false },
  };
}

interface Known {
  readonly staff: readonly AdvisorThere[];
  readonly rows: readonly CountsRow[];
  readonly measures: Measures;
}

function advisorTasks(advisorId: Uuid, { staff, rows, measures }: Known): AdvisorTasks {
  const row = rows.find(({ advisor }) => advisor === advisorId);
  const presence = presenceOf(staff, advisorId);
  const of = (measure: Measure) => ({
    count: row?.[measure] ?? 0,
    filter: { ...measures[measure], advisor: [advisorId] },
  });
  return {
    advisorId,
    ...presence,
    open: of('open'),
    overdue: of('overdue'),
    due: of('due'),
    nextSevenDays: of('nextSevenDays'),
    uncovered: presence.here === 'present' ? null : of('uncovered'),
  };
}

function officeTasks(rows: readonly CountsRow[], measures: Measures, advisors: AdvisorTasks[]): OfficeTasks {
  const whole = rows.find(({ advisor }) => advisor === null)!;
  const of = (measure: Measure) => ({ count: whole[measure], filter: measures[measure] });
  const away = advisors.filter(({ here, open }) => here !== 'present' && open.count > 0);
  const uncovered = {
    count: away.reduce((sum, one) => sum + one.uncovered!.count, 0),
    filter: { ...measures.uncovered, advisor: away.map(({ advisorId }) => advisorId) },
  };
  return {
    open: of('open'),
    overdue: of('overdue'),
    due: of('due'),
    nextSevenDays: of('nextSevenDays'),
    unassigned: of('unassigned'),
    uncovered: away.length === 0 ? null : uncovered,
    advisors,
  };
}

function byOverdue(a: AdvisorTasks, b: AdvisorTasks): number {
  return b.overdue.count - a.overdue.count || a.advisorId.localeCompare(b.advisorId);
}
