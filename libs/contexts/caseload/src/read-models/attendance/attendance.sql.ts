import type { LocalDate, Uuid } from '@alongside/kernel';
import type { Side } from '../../domain/interaction/interaction.events';
import type { Between } from '../caseload/caseload-filter';
import { interactionSql, timesMovedBy, type InteractionFilter } from '../interaction/interaction-filter';
import { recordsOfSql, Values, type Bind } from '../viewer/seen.sql';
import { held, type AttendanceMeasures } from './attendance-measures';

export interface AttendanceAsked {
  readonly claimantId: Uuid;
  /** The days counted, both ends included; an end that is not there is open. */
  readonly day: Between<LocalDate>;
  /** Gaps of more days than these are listed. */
  readonly gapsOver: number;
  readonly today: LocalDate;
}

/** One statement, so that all that is counted is of one snapshot. The conditions are those of the list itself. */
export function attendanceSql(
  { claimantId, day, gapsOver, today }: AttendanceAsked,
  measures: AttendanceMeasures,
): { readonly text: string; readonly values: unknown[] } {
  const { bind, all: values } = new Values();
  const contacts = interactionSql({ state: held, day }, bind);
  const now = bind(today, 'date');
  const text = `
    with i as materialized (
      select * from caseload.interaction_v2
      where claimant_id = any(${recordsOfSql(bind(claimantId, 'uuid'))}) and state <> 'entered-in-error'
    ), contact as (
      select * from i where ${contacts}
    ), gap as (${gapSql({ day, asAt: `least(${bind(day.to ?? today, 'date')}, ${now})` }, bind)})
    select ${countsSql(measures, bind)} as counts, array(select distinct claimant_id from i) as "claimantIds",
      ${timesMovedSql('claimant', measures.movedByClaimant, bind)} as "timesMovedByClaimant",
      ${timesMovedSql('office', measures.movedByOffice, bind)} as "timesMovedByOffice",
      (select coalesce(sum((log ->> 'minutes')::integer), 0)::integer from contact) as minutes,
      ${groupedSql('kind')} as "byKind", ${groupedSql('channel')} as "byChannel",
      (select row_to_json(gap) from gap where until is null) as current,
      (select row_to_json(gap) from gap where reaches order by days desc, since limit 1) as longest,
      (select coalesce(json_agg(gap order by since desc), '[]') from gap
        where reaches and days > ${bind(gapsOver, 'integer')}) as longer,
      (select row_to_json(next) from (
        select interaction_id as id, day::text, starts_at as "startsAt", kind, channel from i
        where state = 'scheduled' and i.day >= ${now} order by i.day, starts_at nulls last, interaction_id limit 1
      ) next) as "nextAppointment"`;
  return { text, values };
}

/** From each day of contact to the next, or to that day; whether some of it lies in the period. */
function gapSql({ day, asAt }: { readonly day: Between<LocalDate>; readonly asAt: string }, bind: Bind): string {
  const reaches = day.from === undefined ? 'true' : `coalesce(until, ${asAt}) > ${bind(day.from, 'date')}`;
  return `
    select since, until, coalesce(until, ${asAt}) - since as days, ${reaches} as reaches
    from (
      select day as since, lead(day) over (order by day) as until
      from (select distinct day from i where ${interactionSql({ state: held }, bind)} and i.day <= ${asAt}) met
    ) apart`;
}

function countsSql(measures: AttendanceMeasures, bind: Bind): string {
  const counts = Object.entries(measures).flatMap(([name, filter]) =>
    filter === null ? [] : [`'${name}', count(*) filter (where ${interactionSql(filter, bind)})`],
  );
  return `(select json_build_object(${counts.join(', ')}) from i)`;
}

/** How often those that were moved from a side were. */
function timesMovedSql(side: Side, filter: InteractionFilter, bind: Bind): string {
  return `(select coalesce(sum(${timesMovedBy[side]}), 0)::integer from i where ${interactionSql(filter, bind)})`;
}

function groupedSql(code: 'kind' | 'channel'): string {
  return `(select coalesce(json_agg(grouped order by count desc, code), '[]') from (
    select ${code} as code, count(*)::integer as count, coalesce(sum((log ->> 'minutes')::integer), 0)::integer as minutes
    from contact group by ${code}
  ) grouped)`;
}
