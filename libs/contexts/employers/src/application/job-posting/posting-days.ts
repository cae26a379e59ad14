import { addDays, isLocalDate, londonDateOf, type LocalDate } from '@alongside/kernel';

const day = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](.*))?$/;
const timeWithZone = /^(\d{2})(?::?(\d{2}))?(?::?\d{2}(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)$/i;
const week = /^(\d{4})-?W(\d{2})-?([1-7])$/i;
const dayOfYear = /^(\d{4})-(\d{3})$/;

/** The day in London that a date or a date and time of ISO 8601 names; `null` where it names none. */
export function dayOf(text: string): LocalDate | null {
  const told = text.trim();
  const [, year, month, dayOfMonth, time = ''] = day.exec(told) ?? [];
  if (year === undefined) return dayOfWeek(told) ?? dayInYear(told);
  const named = `${year}-${month}-${dayOfMonth}`;
  return isLocalDate(named) ? inLondon(named, time) : null;
}

function inLondon(named: LocalDate, time: string): LocalDate {
  const [, hour, minute = '00', zone] = timeWithZone.exec(time) ?? [];
  if (zone === undefined) return named;
  const at = Date.parse(`${named}T${hour}:${minute}:00${offset(zone)}`);
  return Number.isNaN(at) ? named : londonDateOf(new Date(at).toISOString());
}

function offset(zone: string): string {
  if (/^z$/i.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function dayOfWeek(told: string): LocalDate | null {
  const [, year, number, weekday] = week.exec(told) ?? [];
  if (year === undefined) return null;
  const fourth = `${year}-01-04`; // always in week 1
  const monday = addDays(fourth, -((new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7));
  const weeks = Number(number);
  return weeks >= 1 && weeks <= 53 ? addDays(monday, (weeks - 1) * 7 + Number(weekday) - 1) : null;
}

function dayInYear(told: string): LocalDate | null {
  const [, year, number] = dayOfYear.exec(told) ?? [];
  if (year === undefined || Number(number) < 1) return null;
  const named = addDays(`${year}-01-01`, Number(number) - 1);
  return named.startsWith(year) ? named : null;
}
