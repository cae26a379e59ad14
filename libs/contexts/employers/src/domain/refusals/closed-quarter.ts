import { addDays, addMonths, DomainError, type LocalDate } from '@alongside/kernel';

/** How long refusals that are told late are waited for. */
const daysOfGrace = 42;

/** The first and the last day of a calendar quarter, `2026-Q1`. Refuses (`employers/quarter-not-over`) one that is not over for six weeks. */
export function closedQuarter(quarter: string, today: LocalDate): { readonly from: LocalDate; readonly to: LocalDate } {
  const first = addMonths(`${quarter.slice(0, 4)}-01`, 3 * (Number(quarter.slice(-1)) - 1));
  const to = addDays(`${addMonths(first, 3)}-01`, -1);
  if (addDays(to, daysOfGrace) >= today)
    throw new DomainError('employers/quarter-not-over', 'conflict', 'That quarter is not over for six weeks yet.');
  return { from: `${first}-01`, to };
}
