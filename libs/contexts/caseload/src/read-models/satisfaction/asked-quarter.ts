import { addDays, addMonths, type LocalDate } from '@alongside/kernel';

/** The days of a calendar quarter, both ends included. */
export interface AskedQuarter {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Of a quarter such as `2026-Q3`. Periods of free choice would tell by their difference what one person said. */
export function askedQuarter(quarter: string): AskedQuarter {
  const first = addMonths(`${quarter.slice(0, 4)}-01`, 3 * (Number(quarter.slice(-1)) - 1));
  return { from: `${first}-01`, to: addDays(`${addMonths(first, 3)}-01`, -1) };
}
