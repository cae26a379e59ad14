import { addMonths, monthsBetween, type Month } from '@alongside/kernel';

/** A calendar quarter of cohort months, `2025-Q1`. */
export type Quarter = string;

export function quarterOf(month: Month): Quarter {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}

/** The last of the quarter's three months. */
export function lastMonthOf(quarter: Quarter): Month {
  return `${quarter.slice(0, 4)}-${String(3 * Number(quarter.slice(-1))).padStart(2, '0')}`;
}

/** The months in which those twelve months end that the month belongs to, as far as they lie in the range, both ends included. */
export function yearsWith(month: Month, range: { readonly from?: Month; readonly to: Month }): Month[] {
  const first = range.from !== undefined && range.from > month ? range.from : month;
  const last = range.to < addMonths(month, 11) ? range.to : addMonths(month, 11);
  const count = Math.max(0, monthsBetween(first, last) + 1);
  return Array.from({ length: count }, (_, index) => addMonths(first, index));
}

/** The first of the twelve months that end in that one. */
export function firstMonthOfYear(last: Month): Month {
  return addMonths(last, -11);
}
