import { DomainError } from './domain-error';
import { addDays, addMonths, type LocalDate } from './time';

/** How long late entries are waited for. */
const daysOfGrace = 42;

/**
 * The first and the last day of a calendar quarter, `2026-Q1`. Refuses in the name of the context (`…/quarter-not-over`) one that is not over
 * for six weeks.
 */
export function closedQuarter(
  context: string,
  { quarter, today }: { readonly quarter: string; readonly today: LocalDate },
): { readonly from: LocalDate; readonly to: LocalDate } {
  const [year, number] = quarter.split('-Q') as [string, string];
  const month = `${year}-${String(Number(number) * 3 - 2).padStart(2, '0')}`;
  const to = addDays(`${addMonths(month, 3)}-01`, -1);
  if (addDays(to, daysOfGrace) >= today)
    throw new DomainError(`${context}/quarter-not-over`, 'conflict', 'That quarter is not over for six weeks yet.');
  return { from: `${month}-01`, to };
}
