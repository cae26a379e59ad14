import type { SuccessRule } from '../../domain/metric-definition';
import { countAndHash, firstColumns, SelectionSql } from './selection.sql';
import type { Selection } from './selection';

/** How long the claims were followed, and why no longer, as `followUpOf` has it for one of them. */
export function survivalCellsSql(
  selection: Selection,
  rule: SuccessRule,
): { readonly text: string; readonly values: unknown[] } {
  const sql = new SelectionSql(selection);
  const destinations = sql.bind(rule.destinations === 'any' ? null : rule.destinations, 'text[]');
  const accepted = sql.bind(rule.evidence === 'not-needed' ? null : rule.evidence, 'text[]');
  const text = `
    select
      ${sql.groups.map((group, index) => `${group} as g${index}, `).join('')}
      least(s.until, ${sql.asAt}) - f.valid_from as day,
      case when x.closed and s.until <= ${sql.asAt} then f.destination end as destination,
      s.success and s.until <= ${sql.asAt} as event,
      ${countAndHash}
    from ${sql.from}
    cross join lateral (select f.ending = 'closed' and f.valid_to <= ${sql.asAt} as closed) x
    cross join lateral (
      select x.closed
        and (${destinations} is null or f.destination = any(${destinations}))
        and (${accepted} is null or f.evidence && ${accepted}) as success
    ) e
    cross join lateral (
      select e.success, case when e.success and ${accepted} is not null then f.job_started_on else f.valid_to end as until
    ) s
    where ${sql.where}
    group by ${firstColumns(sql.groups.length + 3)}`;
  return { text, values: sql.values };
}
