import { addDays, addMonths, daysBetween, type LocalDate, type Month, monthOf } from '@alongside/kernel';

/**
 * The cohort month of a claim opened that day, by the calendar of Jobcentre Plus statistics: a month begins on the Saturday after
 * the last Friday of the month before it, and ends with its own last Friday.
 */
export function onFlowMonth(openedOn: LocalDate): Month {
  const month = monthOf(openedOn);
  return openedOn <= lastFriday(month) ? month : addMonths(month, 1);
}

/** The days of a cohort month, `[from, to)`: four or five whole weeks from a Saturday. */
export function onFlowInterval(month: Month): [from: LocalDate, to: LocalDate] {
  return [addDays(lastFriday(addMonths(month, -1)), 1), addDays(lastFriday(month), 1)];
}

/** 1970-01-02 was a Friday. */
const aFriday: LocalDate = '1970-01-02';

function lastFriday(month: Month): LocalDate {
  const lastDay = addDays(`${addMonths(month, 1)}-01`, -1);
  const sinceFriday = ((daysBetween(aFriday, lastDay) % 7) + 7) % 7;
  return addDays(lastDay, -sinceFriday);
}
