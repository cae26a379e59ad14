import type { SuccessRule } from '../../domain/metric-definition';
import { leadsTo } from '../../domain/success';
import { evidenceBits } from '../claim-facts/evidence-bits';
import { destinationBits, outcomeMasks, outcomeOf } from '../claim-facts/outcome-code';
import type { FoundCell } from './cells';
import { countAndHash, firstColumns, groupColumns, SelectionSql } from './selection.sql';
import type { Selection } from './selection';
import type { SurvivalCell } from './survival-figures';

/** A cell as the statement answers it: the day and the outcome in one number. */
export type FoundSurvivalCell = FoundCell<{ readonly count: number; readonly hash: string; readonly code: number }>;

/** Days of a claim, at most; with every outcome an integer still holds them. */
const mostDays = 1 << 18;

/** The code of a cell, of claims that are followed from the day that `start` names on. */
export function survivalCode(sql: SelectionSql, rule: SuccessRule, start: string): string {
  const until = untilSql(sql, rule);
  const { destination, evidence, inError } = outcomeMasks;
  return `
      case when ${until} <= ${sql.asAt}
        then (f.outcome & ${destination | evidence | inError}) * ${mostDays} + (${until} - ${start})
        else (f.outcome & ${inError}) * ${mostDays} + (${sql.asAt} - ${start}) end`;
}

/** How long the claims were followed, and why no longer, as `followUpOf` has it for one of them. */
export function survivalCellsSql(
  selection: Selection,
  rule: SuccessRule,
): { readonly text: string; readonly values: unknown[] } {
  const sql = new SelectionSql(selection);
  const text = `
    select
      ${groupColumns(sql.groups)}
      ${survivalCode(sql, rule, 'f.valid_from')} as code,
      ${countAndHash}
    from ${sql.from}
    where ${sql.where}
    group by ${firstColumns(sql.groups.length + 1)}`;
  return { text, values: sql.values };
}

/** The day on which the claim reached a job, was closed otherwise, or was last seen. */
export function untilSql(sql: SelectionSql, { destinations, evidence }: SuccessRule): string {
  if (evidence === 'not-needed') return 'f.valid_to';
  const destination = `f.outcome & ${outcomeMasks.destination}`;
  const success = [
    `f.valid_to <= ${sql.asAt}`,
    destinations === 'any'
      ? `${destination} <> 0`
      : `${destination} in (${destinations.map(destinationBits).join(', ')})`,
    `f.outcome & ${evidenceBits(evidence)} <> 0`,
  ];
  return `case when ${success.join(' and ')} then f.job_started_on else f.valid_to end`;
}

/** What the numbers of the cells say, by that rule of success. */
export function survivalCells(found: readonly FoundSurvivalCell[], rule: SuccessRule): FoundCell<SurvivalCell>[] {
  return found.map((cell) => {
    const { code } = cell;
    const { destination, evidence, inError } = outcomeOf(Math.floor(code / mostDays));
    const isEvidenced = rule.evidence === 'not-needed' || (evidence & evidenceBits(rule.evidence)) !== 0;
    const event = destination !== null && leadsTo(rule, destination) && isEvidenced;
    return Object.assign(cell, { inError, day: code % mostDays, destination, event });
  });
}
