import type { SuccessRule } from '../../domain/metric-definition';
import { evidenceBits } from '../claim-facts/evidence-bits';
import { countAndHash, firstColumns, groupColumns, SelectionSql } from './selection.sql';
import type { Selection } from './selection';

/** How long the claims were followed, and why no longer, as `followUpOf` has it for one of them. */
export function survivalCellsSql(
  selection: Selection,
  rule: SuccessRule,
): { readonly text: string; readonly values: unknown[] } {
  const sql = new SelectionSql(selection);
  const ofDestination = rule.destinations === 'any' ? [] : sql.anyOf('f.destination', rule.destinations);
  const accepted = rule.evidence === 'not-needed' ? null : sql.bind(evidenceBits(rule.evidence), 'smallint');
  const success = ['x.closed', ...ofDestination, ...(accepted === null ? [] : [`f.evidence & ${accepted} <> 0`])];
  const text = `
    select
      ${groupColumns(sql.groups)}
      f.in_error as "inError",
      least(s.until, ${sql.asAt}) - f.valid_from as day,
      case when x.closed and s.until <= ${sql.asAt} then f.destination end as destination,
      e.success and s.until <= ${sql.asAt} as event,
      ${countAndHash}
    from ${sql.from}
    cross join lateral (select f.ending = 'closed' and f.valid_to <= ${sql.asAt} as closed) x
    cross join lateral (select ${success.join(' and ')} as success) e
    cross join lateral (
      select ${accepted === null ? 'f.valid_to' : 'case when e.success then f.job_started_on else f.valid_to end'} as until
    ) s
    where ${sql.where}
    group by ${firstColumns(sql.groups.length + 4)}`;
  return { text, values: sql.values };
}
