import type { LocalDate, Uuid } from '@alongside/kernel';
import type { PageAsked } from '@alongside/projections';
import type { CaseloadFilter, CaseloadOf, Dimension } from './caseload-filter';
import { CaseloadSql } from './caseload-sql';

const ordered = {
  opened: 'c.opened_on',
  nextMeeting: 'n.next_on',
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
}

/** One statement, so that page, total and counts are of one snapshot. The page's rows alone are read whole. */
export function caseloadPageSql(
  { of, filter, order, counts, today }: CaseloadAsked,
  { limit, after }: PageAsked<CaseloadPlace>,
): { readonly text: string; readonly values: unknown[] } {
  const sql = new CaseloadSql(of, today);
  const descending = order.startsWith('-');
  const day = `coalesce(${ordered[order.replace('-', '') as Ordered]}, '${descending ? '-' : ''}infinity')`;
  const [direction, beyond] = descending ? ['desc', '<'] : ['asc', '>'];
  const counted = counts.map((dimension) => `, ${sql.valuesOf(dimension)} as "${dimension}"`);
  const place = after && `where (day, id) ${beyond} (${sql.bind(after.day, 'date')}, ${sql.bind(after.id, 'uuid')})`;
  const text = `
    with listed as materialized (
      select c.claimant_id as id, ${day} as day, c.covering,
        v.advisor_id as "coverId", v.valid_from as "coverFrom", v.valid_to as "coverTo"${counted.join('')}
      from ${sql.from}
      where ${sql.conditions(filter).join(' and ')}
    ), shown as (
      select * from listed ${place ?? ''} order by day ${direction}, id ${direction} limit ${sql.bind(limit, 'integer')}
    )
    select
      (select count(*)::integer from listed) as total,
      (select coalesce(json_agg(entry order by day ${direction}, id ${direction}), '[]') from (
        select ${entryColumns} from shown s join caseload.caseload_v1 c on c.claimant_id = s.id
      ) entry) as rows,
      json_build_object(${counts.map((dimension) => `'${dimension}', (${countsSql(dimension)})`).join(', ')}) as counts`;
  return { text, values: sql.values };
}

/** Somebody who has several values counts under each. */
function countsSql(dimension: Dimension): string {
  return `select coalesce(json_agg(counted order by count desc, value), '[]') from (
    select value, count(*)::integer as count from listed cross join unnest("${dimension}") as value group by value
  ) counted`;
}

const entryColumns = `
  s.id, s.day, s.covering, s."coverId", s."coverFrom", s."coverTo",
  c.registered_on as "registeredOn", c.name_type as "nameType", c.name_sealed as "nameSealed",
  c.birth_month as "birthMonth", c.languages, c.interpreter_needed as "interpreterNeeded", c.communities, c.skills,
  c.barriers, c.advisor_id as "advisorId", c.advisor_since as "advisorSince", c.office,
  c.proposed_advisor_id as "proposedAdvisorId", c.proposed_office as "proposedOffice", c.proposed_on as "proposedOn",
  c.claim_id as "claimId", c.benefit, c.opened_on as "openedOn", c.closed_on as "closedOn", c.destination,
  c.follow_up_ended_on as "followUpEndedOn", c.job_started_on as "jobStartedOn", c.appointments,
  c.last_met_on as "lastMetOn", c.last_attendance as "lastAttendance", c.last_attendance_on as "lastAttendanceOn",
  c.missed_since_met as "missedSinceMet"`;
