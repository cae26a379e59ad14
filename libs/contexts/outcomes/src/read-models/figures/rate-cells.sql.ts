import type { SuccessRule } from '../../domain/metric-definition';
import { countAndHash, firstColumns, SelectionSql } from './selection.sql';
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
  const days = sql.bind(
    weeks.map((week) => 7 * week),
    'integer[]',
  );
  const lag = sql.bind(reportingLagDays, 'integer');
  const accepted = sql.bind(rule.evidence === 'not-needed' ? null : rule.evidence, 'text[]');
  // width_bucket(x, days) is how many of the windows are at most x days long.
  const text = `
    select
      ${sql.groups.map((group, index) => `${group} as g${index}, `).join('')}
      w.mature,
      case when e.ended then w.ends_in else ${weeks.length} end as "endsIn",
      case when e.ended then f.ending end as ending,
      case when e.ended then f.destination end as destination,
      case when e.ended then f.hours end as hours,
      e.ended and (${accepted} is null or f.evidence && ${accepted}) as evidenced,
      ${countAndHash}
    from ${sql.from}
    cross join lateral (
      select
        width_bucket(${sql.asAt} - ${lag} - f.cohort_ends_on, ${days}) as mature,
        case f.ending
          when 'closed' then width_bucket(f.valid_to - f.valid_from - 1, ${days})
          when 'follow-up-ended' then width_bucket(f.valid_to - f.valid_from, ${days})
          else ${weeks.length}
        end as ends_in
    ) w
    cross join lateral (select w.ends_in < w.mature as ended) e
    where ${sql.where}
    group by ${firstColumns(sql.groups.length + 6)}`;
  return { text, values: sql.values };
}
