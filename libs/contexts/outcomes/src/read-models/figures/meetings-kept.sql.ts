import { addMonths } from '@alongside/kernel';
import type { MeetingDimension, MeetingSelection } from './meetings-selection';
import { platformJoin, platformsBetween } from './platform-join.sql';
import { unassigned } from './selection';
import { Bindings, firstColumns, groupColumns } from './selection.sql';

/** What stands for each dimension; none but the advisor is ever null. */
const expressions: Readonly<Record<MeetingDimension, string>> = {
  office: 'm.office',
  advisor: 'a.advisor_id',
  kind: 'm.kind',
  month: `to_char(m.day, 'YYYY-MM')`,
  quarter: `to_char(m.day, 'YYYY-"Q"Q')`,
  platform: platformsBetween('m.day', 'm.day'),
};

/** The meetings whose day has come, by what became of them. Who was in charge that day is looked up where it is asked for. */
export function meetingCellsSql(selection: MeetingSelection): { readonly text: string; readonly values: unknown[] } {
  const { by, filter } = selection;
  const sql = new Bindings();
  const byAdvisor = by.includes('advisor') || filter.advisor !== undefined;
  const charge = byAdvisor ? inCharge(sql.known('a', selection)) : '';
  const byPlatform = by.includes('platform') || filter.platform !== undefined;
  const platforms = byPlatform ? platformJoin('m.person_id', (alias) => sql.known(alias, selection)) : '';
  const groups = by.map((dimension) => expressions[dimension]);
  const { from, to } = filter.month ?? {};
  const where = [
    `m.day <= ${sql.bind(selection.asAt, 'date')}`,
    sql.known('m', selection),
    ...sql.anyOf('m.office', filter.office, 'uuid[]'),
    ...sql.anyOf('m.kind', filter.kind),
    ...sql.anyOf(`coalesce(a.advisor_id::text, '${unassigned}')`, filter.advisor),
    ...(filter.platform === undefined
      ? []
      : [`string_to_array(${expressions.platform}, ',') && ${sql.bind(filter.platform, 'text[]')}`]),
    ...(from === undefined ? [] : [`m.day >= ${sql.bind(`${from}-01`, 'date')}`]),
    ...(to === undefined ? [] : [`m.day < ${sql.bind(`${addMonths(to, 1)}-01`, 'date')}`]),
  ];
  const text = `
    select
      ${groupColumns(groups)}
      m.in_error as "inError",
      m.attendance,
      m.missed_reason as "missedReason",
      count(*)::integer as count,
      bit_xor(m.member_hash)::text as hash
    from outcomes.meeting_fact_v1 m ${charge} ${platforms}
    where ${where.join(' and ')}
    group by ${firstColumns(groups.length + 3)}`;
  return { text, values: sql.values };
}

function inCharge(known: string): string {
  return `
    left join outcomes.assignment_fact_v3 a
      on a.person_id = m.person_id and a.valid_from <= m.day and m.day < a.valid_to and ${known}`;
}
