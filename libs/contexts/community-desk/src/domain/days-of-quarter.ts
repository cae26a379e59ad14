import { addDays, addMonths, DomainError, type LocalDate } from '@alongside/kernel';

/** How long late entries are waited for. */
const daysOfGrace = 42;

/** The first and the last day of a calendar quarter, `2026-Q1`. Refuses (`community-desk/quarter-not-over`) one that is not over for six weeks. */
export function daysOfQuarter(quarter: string, today: LocalDate): { readonly from: LocalDate; readonly to: LocalDate } {
  const [year, number] = quarter.split('-Q') as [string, string];
  const month = `${year}-${String(Number(number) * 3 - 2).padStart(2, '0')}`;
  const to = addDays(`${addMonths(month, 3)}-01`, -1);
  if (addDays(to, daysOfGrace) >= today)
    throw new DomainError('community-desk/quarter-not-over', 'conflict', 'That quarter is not over for six weeks yet.');
  return { from: `${month}-01`, to };
}
