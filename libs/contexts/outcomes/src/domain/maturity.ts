import { addDays, type LocalDate, type Month } from '@alongside/kernel';
import { onFlowInterval, onFlowMonth } from './on-flow-month';

export interface CohortAge {
  readonly cohort: Month;
  /** Of the window. */
  readonly weeks: number;
  readonly reportingLagDays: number;
}

/** The first day on which a cohort month can be read at so many weeks: its last day, the window and the reporting lag later. */
export function matureOn({ cohort, weeks, reportingLagDays }: CohortAge): LocalDate {
  const [, end] = onFlowInterval(cohort);
  return addDays(end, -1 + 7 * weeks + reportingLagDays);
}

/** Whether even the youngest claim of the cohort month was old enough by the as-at day; else all of its claims are immature. */
export function isMature(age: CohortAge, asAt: LocalDate): boolean {
  return matureOn(age) <= asAt;
}

/** The day before which everything lies whose cohort month is mature, and from which on nothing does. */
export function matureBefore({ weeks, reportingLagDays }: Omit<CohortAge, 'cohort'>, asAt: LocalDate): LocalDate {
  const [from] = onFlowInterval(onFlowMonth(addDays(asAt, 1 - 7 * weeks - reportingLagDays)));
  return from;
}
