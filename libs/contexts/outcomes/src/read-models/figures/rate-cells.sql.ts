import type { SuccessRule } from '../../domain/metric-definition';
import { evidenceBits } from '../claim-facts/evidence-bits';
import { countAndHash, firstColumns, groupColumns, SelectionSql } from './selection.sql';
import type { Selection } from './selection';

export interface RateWindows {
  /** Ascending, each once. */
  readonly weeks: readonly number[];
  readonly reportingLagDays: number;
}

/** One pass over the claims, however many windows. */
export function rateCellsSql(
  selection: Selection,
  rule: SuccessRule,
  { weeks, reportingLagDays }: RateWindows,
): { readonly text: string; readonly values: unknown[] } {
  const sql = new SelectionSql(selection);
  const days = weeks.map((week) => sql.bind(7 * week, 'integer'));
  const lag = sql.bind(reportingLagDays, 'integer');
  const accepted = rule.evidence === 'not-needed' ? null : sql.bind(evidenceBits(rule.evidence), 'smallint');
  // How many of the windows are at most so long: comparisons cost a fifth of width_bucket over an array.
  const windowsWithin = (length: string) => days.map((window) => `(${window} <= ${length})::integer`).join(' + ');
  const text = `
    select
      ${groupColumns(sql.groups)}
      f.in_error as "inError",
      w.mature,
      case when e.ended then w.ends_in else ${weeks.length} end as "endsIn",
      case when e.ended then f.ending end as ending,
      case when e.ended then f.destination end as destination,
      case when e.ended then f.hours end as hours,
      e.ended ${accepted === null ? '' : `and f.evidence & ${accepted} <> 0`} as evidenced,
      ${countAndHash}
    from ${sql.from}
    cross join lateral (
      select
        ${windowsWithin(`(${sql.asAt} - ${lag} - f.cohort_ends_on)`)} as mature,
        ${windowsWithin('f.seen_through')} as ends_in
    ) w
    cross join lateral (select w.ends_in < w.mature as ended) e
    where ${sql.where}
    group by ${firstColumns(sql.groups.length + 7)}`;
  return { text, values: sql.values };
}
