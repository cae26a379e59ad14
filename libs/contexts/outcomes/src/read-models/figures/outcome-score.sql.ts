import type { Cell } from './cells';
import { firstColumns, groupColumns, lastDayOfClaim, SelectionSql } from './selection.sql';
import type { Selection } from './selection';

/** Support cases that came to the same. */
export interface ScoreCell extends Cell {
  /** The claim was entered in error. */
  readonly inError: boolean;
  /** Codes of what became of each area, as JSON in their order; `null` of a case that is not closed. */
  readonly outcomes: string | null;
}

/** The cells of support cases, by what became of their areas. A case is of the claim that was open on the day of its opening. */
export function scoreCellsSql(
  selection: Selection,
  platform: string,
): { readonly text: string; readonly values: unknown[] } {
  const sql = new SelectionSql(selection);
  const known = (alias: string) => sql.known(alias, selection);
  const there = sql.bind(platform, 'text');
  const reached = (alias: string, step: string) =>
    `${alias}.platform = ${there} and ${alias}.step = '${step}' and ${alias}.day <= ${sql.asAt} and ${known(alias)}`;
  const text = `
    with opened as (
      select coalesce(s.canonical_id, st.member_id) as person_id, st.id, st.day
      from outcomes.platform_step_fact_v2 st
      left join outcomes.same_person_fact_v2 s on s.member_id = st.member_id and ${known('s')}
      where ${reached('st', 'opened')}
    ),
    one_case as (
      select distinct on (opened.id)
        ${groupColumns(sql.groups)}
        opened.id, f.in_error, ('x' || substr(encode(sha256(convert_to(opened.id::text, 'UTF8')), 'hex'), 1, 16))::bit(64)::bigint as member_hash
      from ${sql.from}
      left join outcomes.same_person_fact_v2 one on one.member_id = f.person_id and ${known('one')}
      join opened on opened.person_id = coalesce(one.canonical_id, f.person_id)
        and opened.day between f.valid_from and ${lastDayOfClaim(sql.asAt)}
      where ${sql.where}
      order by opened.id, f.in_error, f.valid_from, f.claim_id
    )
    select
      ${sql.groups.map((_, index) => `c.g${index}, `).join('')}
      c.in_error as "inError",
      closed.value as outcomes,
      count(*)::integer as count,
      bit_xor(c.member_hash)::text as hash
    from one_case c
    left join outcomes.platform_step_fact_v2 closed on closed.id = c.id and ${reached('closed', 'closed')}
    group by ${firstColumns(sql.groups.length + 2)}`;
  return { text, values: sql.values };
}
