import type { LocalDate, Uuid } from '@alongside/kernel';
import type { PageAsked } from '@alongside/projections';
import type { Viewer } from '../viewer/viewer';
import type { CaseloadFilter, CaseloadOf, Dimension } from './caseload-filter';
import { CaseloadSql, isOfMany } from './caseload-sql';

/** What each order is by; that of the next meeting depends on the day. */
const ordered = {
  opened: 'c.opened_on',
  nextMeeting: null,
  lastMeeting: 'c.last_met_on',
  registered: 'c.registered_on',
} as const;

type Ordered = keyof typeof ordered;

/** By a day, the earliest or (with a minus) the latest first; those who have none come last. */
export type CaseloadOrder = Ordered | `-${Ordered}`;

export const caseloadOrders = Object.keys(ordered).flatMap((name) => [name, `-${name}`]) as readonly CaseloadOrder[];

/** Where a page of the list ended. */
export interface CaseloadPlace {
  /** `infinity` and `-infinity` for those who have none. */
  readonly day: LocalDate;
  readonly id: Uuid;
}

export interface CaseloadAsked {
  readonly of: CaseloadOf;
  readonly filter: CaseloadFilter;
  readonly order: CaseloadOrder;
  readonly counts: readonly Dimension[];
  /** The day that it is in London: what is due, overdue or covered, and how old somebody is, is as at that day. */
  readonly today: LocalDate;
  /** Shown and counted are those whom the viewer may see. */
  readonly viewer: Viewer;
}

/**
 * One statement, so that page, total and counts are of one snapshot: a row an entry, each with total and counts; one without an
 * entry where the page is empty. The page's rows alone are read whole.
 */
export function caseloadPageSql(
  { of, filter, order, counts, today, viewer }: CaseloadAsked,
  { limit, after }: PageAsked<CaseloadPlace>,
): { readonly text: string; readonly values: unknown[] } {
  const sql = new CaseloadSql(of, today, viewer);
  const descending = order.startsWith('-');
  const day = `coalesce(${ordered[order.replace('-', '') as Ordered] ?? sql.nextOn}, '${descending ? '-' : ''}infinity')`;
  const [direction, beyond] = descending ? ['desc', '<'] : ['asc', '>'];
  const counted = counts.map((dimension) => `, ${sql.counted(dimension)} as "${dimension}"`);
  const place = after && `where (day, id) ${beyond} (${sql.bind(after.day, 'date')}, ${sql.bind(after.id, 'uuid')})`;
  const text = `
    with listed as materialized (
      select c.claimant_id as id, ${day} as day, c.covering,
        v."advisorId" as "coverId", v."from" as "coverFrom", v."to" as "coverTo"${counted.join('')}
      from ${sql.from}
      where ${sql.conditions(filter).join(' and ')}
    ), shown as (
      select * from listed ${place ?? ''} order by day ${direction}, id ${direction} limit ${sql.bind(limit, 'integer')}
    )
    select whole.*, entry.* from (
      select (select count(*)::integer from listed) as total,
        json_build_object(${counts.map((dimension) => `'${dimension}', (${countsSql(dimension)})`).join(', ')}) as counts
    ) whole left join (
      select ${entryColumns} from shown s join caseload.caseload_v3 c on c.claimant_id = s.id
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

const days = [
  ['registered_on', 'registeredOn'],
  ['advisor_since', 'advisorSince'],
  ['proposed_on', 'proposedOn'],
  ['opened_on', 'openedOn'],
  ['closed_on', 'closedOn'],
  ['follow_up_ended_on', 'followUpEndedOn'],
  ['job_started_on', 'jobStartedOn'],
  ['last_met_on', 'lastMetOn'],
  ['last_attendance_on', 'lastAttendanceOn'],
] as const;

/** Days as texts: the driver would make instants of them. Written out a column each: as JSON they cost four times as much. */
const entryColumns = `
  s.id, s.day::text, s.covering, s."coverId", s."coverFrom"::text, s."coverTo"::text,
  ${days.map(([column, name]) => `c.${column}::text as "${name}"`).join(', ')},
  c.name_type as "nameType", c.name_sealed as "nameSealed", c.birth_month as "birthMonth", c.languages,
  c.interpreter_needed as "interpreterNeeded", c.communities, c.skills, c.barriers, c.flags, c.advisor_id as "advisorId", c.office,
  c.proposed_advisor_id as "proposedAdvisorId", c.proposed_office as "proposedOffice", c.claim_id as "claimId", c.benefit,
  c.destination, c.appointments, c.last_attendance as "lastAttendance", c.missed_since_met as "missedSinceMet"`;
