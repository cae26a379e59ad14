import type { LocalDate } from '@alongside/kernel';
import { unassigned, type Dimension, type Selection } from './selection';
import { SelectionSql } from './selection.sql';

/** What benefit paid can be broken down by: of the claim, at its opening. */
export const benefitDimensions = ['office', 'benefit', 'ageBand', 'community', 'advisor'] as const;

export type BenefitDimension = (typeof benefitDimensions)[number] | `characteristic.${string}`;

/** `[begins, day)` is before, `[day, ends)` after. */
export interface Windows {
  readonly begins: LocalDate;
  readonly day: LocalDate;
  readonly ends: LocalDate;
}

/** A claim of two communities is put into both groups here: a claimant is one cluster of a row, however many claims it has there. */
class ClaimsByRow extends SelectionSql {
  readonly fromRows = this.selection.by.includes('community')
    ? `${this.from} cross join unnest(string_to_array(f.communities, ',')) as c (community)`
    : this.from;

  protected override expression(dimension: Dimension): string {
    if (dimension === 'community') return 'c.community';
    if (dimension === 'advisor') return `coalesce(f.advisor::text, '${unassigned}')`;
    return dimension === 'office' ? 'f.office::text' : super.expression(dimension);
  }
}

/**
 * The sums of `PairedSums` for each group, with each window's claims.
 *
 * A payment counts by its days in the window. A claimant's days are those on which any claim of the group was open, `[opening, closing)`,
 * each once.
 */
export function benefitSumsSql(
  selection: Selection,
  { begins, day, ends }: Windows,
): { readonly text: string; readonly values: unknown[] } {
  const sql = new ClaimsByRow(selection);
  const { community } = selection.filter;
  const rowFilter = selection.by.includes('community') ? sql.anyOf('c.community', community) : [];
  const [first, middle, last] = [begins, day, ends].map((one) => sql.bind(one, 'date'));
  const groups = sql.groups.map((_, index) => `g${index}`);
  const keys = groups.map((group) => `${group}, `).join('');
  const text = `
    with side (side, begins, ends) as (values (1, ${first}, ${middle}), (2, ${middle}, ${last})),
    paid as (
      select p.claim_id, w.side,
        sum(p.pence * (least(p.valid_to, w.ends) - greatest(p.valid_from, w.begins))::numeric
          / (p.valid_to - p.valid_from)) as pence
      from outcomes.payment_fact_v1 p join side w on p.valid_from < w.ends and p.valid_to > w.begins
      where p.paid_on <= ${sql.asAt} and ${sql.known('p', selection)}
      group by 1, 2
    ),
    claim as (
      select ${sql.groups.map((group, index) => `${group} as g${index}, `).join('')}
        f.person_id, f.in_error, f.member_hash, w.side, p.pence,
        f.ending = 'follow-up-ended' and f.valid_to > w.begins and f.valid_to < w.ends as lost,
        case when f.valid_from < w.ends and f.valid_to > w.begins and f.valid_from < f.valid_to
          then daterange(greatest(f.valid_from, w.begins), least(f.valid_to, w.ends)) end as days
      from ${sql.fromRows}
      cross join side w
      left join paid p on p.claim_id = f.claim_id and p.side = w.side
      where ${[sql.where, ...rowFilter].join(' and ')}
        and (p.pence is not null or (f.valid_from < w.ends and f.valid_to > w.begins and f.valid_from < f.valid_to))
    ),
    claims as (
      select ${keys}
        ${[1, 2].map((side) => claimsOf(side)).join(', ')}
      from claim group by ${groups.join(', ') || '()'}
    ),
    person as (
      select ${keys} person_id,
        ${[1, 2].map((side) => `sum(pence) filter (where side = ${side}) as y${side}, range_agg(days) filter (where side = ${side}) as r${side}`).join(', ')}
      from claim where not in_error group by ${keys} person_id
    ),
    cluster as (
      select ${keys}
        ${[1, 2].map((side) => `coalesce(y${side}, 0) as y${side}, ${weeksIn(`r${side}`)} as x${side}`).join(', ')}
      from person
    ),
    sums as (
      select ${keys} count(*) filter (where (y1, x1, y2, x2) <> (0, 0, 0, 0))::integer as clusters,
        ${[1, 2].map((side) => sumsOf(side)).join(', ')},
        ${sumOf('y1 * y2')} as yy, ${sumOf('y1 * x2')} as yx, ${sumOf('x1 * y2')} as xy, ${sumOf('x1 * x2')} as xx
      from cluster group by ${groups.join(', ') || '()'}
    )
    select * from claims ${groups.length === 0 ? 'cross join sums' : `left join sums using (${groups.join(', ')})`}`;
  return { text, values: sql.values };
}

function claimsOf(side: number): string {
  const counted = `side = ${side} and not in_error`;
  return `
    count(*) filter (where ${counted})::integer as claims${side},
    count(*) filter (where ${counted} and lost)::integer as lost${side},
    count(*) filter (where side = ${side} and in_error)::integer as excluded${side},
    (bit_xor(member_hash) filter (where ${counted}))::text as hash${side}`;
}

/** Weeks, of days that may lie in several ranges. */
function weeksIn(ranges: string): string {
  return `coalesce((select sum(upper(r) - lower(r)) from unnest(${ranges}) as r), 0)::numeric / 7`;
}

function sumsOf(side: number): string {
  const [y, x] = [`y${side}`, `x${side}`];
  return `
    count(*) filter (where ${y} <> 0 or ${x} <> 0)::integer as clusters${side},
    ${sumOf(y)} as y${side}, ${sumOf(x)} as x${side},
    ${sumOf(`${y} * ${y}`)} as yy${side}, ${sumOf(`${x} * ${y}`)} as xy${side}, ${sumOf(`${x} * ${x}`)} as xx${side}`;
}

/** Added up exactly, whatever the order of the rows, and rounded at the end. */
function sumOf(expression: string): string {
  return `coalesce(sum(${expression}), 0)::double precision`;
}
