/** A day in London as `YYYY-MM-DD`. Intervals of days are half-open: `[from, to)`. */
export type LocalDate = string;

/** A calendar month as `YYYY-MM`. */
export type Month = string;

/** A UTC instant as `YYYY-MM-DDTHH:MM:SS.mmmZ`. */
export type Instant = string;

/** What every command says: the day it speaks of, and the day on which it is given. */
export interface Dated {
  readonly occurredAt: LocalDate;
  /** The day that it is in London. */
  readonly today: LocalDate;
}

const msPerDay = 86_400_000;
const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

/** The day that it is in London at that instant. */
export function londonDateOf(instant: Instant): LocalDate {
  return londonDay.format(Date.parse(instant));
}

/** Whether the text is a day that exists in the calendar: 2025-02-29 does not, and there was no year 0. */
export function isLocalDate(text: string): boolean {
  return /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text) && toDate(dayNumber(text)) === text;
}

/** Whether the text is a month, `YYYY-MM`. */
export function isMonth(text: string): boolean {
  return isLocalDate(`${text}-01`);
}

/** The day `days` after that one (before it, when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return toDate(dayNumber(date) + days);
}

/** How many days after `from` the day `to` is. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The same day of the month `months` later, or the last day of that month where it has no such day. */
export function sameDayAfter(date: LocalDate, months: number): LocalDate {
  const month = addMonths(monthOf(date), months);
  const lastDay = addDays(`${addMonths(month, 1)}-01`, -1);
  const day = `${month}${date.slice(7)}`;
  return day < lastDay ? day : lastDay;
}

export function monthOf(date: LocalDate): Month {
  return date.slice(0, 7);
}

/** The month `months` after that one (before it, when negative). */
export function addMonths(month: Month, months: number): Month {
  const count = monthNumber(month) + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** Whole months from one month to the other. */
export function monthsBetween(from: Month, to: Month): number {
  return monthNumber(to) - monthNumber(from);
}

function dayNumber(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`) / msPerDay;
}

function toDate(days: number): LocalDate {
  return Number.isFinite(days) ? new Date(days * msPerDay).toISOString().slice(0, 10) : '';
}

function monthNumber(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}
