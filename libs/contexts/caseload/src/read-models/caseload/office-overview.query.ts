import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { addDays, daysBetween, type LocalDate, type Uuid } from '@alongside/kernel';
import { ListAdvisorsAtOffice, type AdvisorThere } from '@alongside/offices';
import { DataSource } from 'typeorm';
import { none, type CaseloadFilter } from './caseload-filter';
import { officeOverviewSql, type OverviewAsked } from './office-overview.sql';
import { presenceOf, type Presence } from './presence';

/** A number, and the filter of the office's list that lists exactly those whom it counts. */
export interface FilteredCount {
  readonly count: number;
  readonly filter: CaseloadFilter;
}

export interface AdvisorCounts extends Presence {
  readonly advisorId: Uuid;
  readonly caseload: FilteredCount;
  readonly meetingThisWeek: FilteredCount;
  readonly overdue: FilteredCount;
  readonly notSeenForFourWeeks: FilteredCount;
  /** Of an advisor who is not here: those for whom nobody stands in. */
  readonly uncovered: FilteredCount | null;
}

export interface OfficeCounts {
  readonly caseload: FilteredCount;
  readonly unassigned: FilteredCount;
  readonly proposed: FilteredCount;
  /** Of all advisors who are not here; `null` while all who have claimants are. */
  readonly uncovered: FilteredCount | null;
  /** The largest caseload first. */
  readonly advisors: AdvisorCounts[];
}

/**
 * What there is to do at an office on a day: numbers, no names. All of them are of one snapshot of the caseload; who of the staff is
 * there was asked a moment before.
 */
export class ShowOfficeOverview extends Query<OfficeCounts> {
  constructor(readonly asked: OverviewAsked) {
    super();
  }
}

type Measure =
  'caseload' | 'meetingThisWeek' | 'overdue' | 'notSeenForFourWeeks' | 'unassigned' | 'proposed' | 'uncovered';
type Measures = Readonly<Record<Measure, CaseloadFilter>>;

/** The counts of an advisor's claimants, of those in nobody's charge (`none`), and of all (`null`). */
type CountsRow = Readonly<Record<Measure, number>> & { readonly advisor: string | null };

@QueryHandler(ShowOfficeOverview)
export class ShowOfficeOverviewHandler implements IQueryHandler<ShowOfficeOverview> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
  ) {}

  async execute({ asked }: ShowOfficeOverview): Promise<OfficeCounts> {
    const { office, today } = asked;
    const staff = await this.queries.execute(new ListAdvisorsAtOffice(office, today));
    const measures = measuresOn(today);
    const { text, values } = officeOverviewSql(asked, measures);
    const rows = await this.dataSource.query<CountsRow[]>(text, values);
    const counted = rows.map(({ advisor }) => advisor).filter((one) => one !== null && one !== none);
    const ids = [...new Set([...staff.map(({ personId }) => personId), ...counted])] as Uuid[];
    const advisors = ids.map((id) => advisorCounts(id, { staff, rows, measures }));
    return { ...officeCounts(rows, measures, advisors), advisors: advisors.sort(bySize) };
  }
}

function measuresOn(today: LocalDate): Measures {
  const monday = addDays(today, -(daysBetween('2024-01-01', today) % 7)); // that day was one
  return {
    caseload: {},
    meetingThisWeek: { meetingWithin: { from: monday, to: addDays(monday, 6) } },
    overdue: { overdue: true },
    notSeenForFourWeeks: { claim: ['open'], notSeenSince: addDays(today, -27) },
    unassigned: { advisor: [none] },
    proposed: { proposed: true },
    uncovered: { covered: false },
  };
}

interface Known {
  readonly staff: readonly AdvisorThere[];
  readonly rows: readonly CountsRow[];
  readonly measures: Measures;
}

function advisorCounts(advisorId: Uuid, { staff, rows, measures }: Known): AdvisorCounts {
  const row = rows.find(({ advisor }) => advisor === advisorId);
  const presence = presenceOf(staff, advisorId);
  const of = (measure: Measure) => ({
    count: row?.[measure] ?? 0,
    filter: { advisor: [advisorId], ...measures[measure] },
  });
  return {
    advisorId,
    ...presence,
    caseload: of('caseload'),
    meetingThisWeek: of('meetingThisWeek'),
    overdue: of('overdue'),
    notSeenForFourWeeks: of('notSeenForFourWeeks'),
    uncovered: presence.here === 'present' ? null : of('uncovered'),
  };
}

function officeCounts(rows: readonly CountsRow[], measures: Measures, advisors: readonly AdvisorCounts[]) {
  const whole = rows.find(({ advisor }) => advisor === null)!;
  const of = (measure: Measure) => ({ count: whole[measure], filter: measures[measure] });
  const away = advisors.filter(({ here, caseload }) => here !== 'present' && caseload.count > 0);
  const uncovered = {
    count: away.reduce((sum, one) => sum + one.uncovered!.count, 0),
    filter: { advisor: away.map(({ advisorId }) => advisorId), ...measures.uncovered },
  };
  return {
    caseload: of('caseload'),
    unassigned: of('unassigned'),
    proposed: of('proposed'),
    uncovered: away.length === 0 ? null : uncovered,
  };
}

function bySize(a: AdvisorCounts, b: AdvisorCounts): number {
  return b.caseload.count - a.caseload.count || a.advisorId.localeCompare(b.advisorId);
}
