import { isLocalDate, type Instant } from '@alongside/kernel';
import type { TextFormat } from './shapes';

const character = `(?:[\\w.~!$&'()*+,;=:@-]|%[0-9a-f]{2})`;
const host = `(?:[\\w.~!$&'()*+,;=:-]|%[0-9a-f]{2})`;
const path = `(?:${character}|/)*(?:\\?(?:${character}|[/?])*)?(?:#(?:${character}|[/?])*)?`;
const absoluteUri = new RegExp(
  `^[a-z][a-z0-9+.-]*:(?://(?:${character}*@)?${host}+(?::\\d+)?(?:/${path}|[?#]${path})?|(?!//)${path})$`,
  'i',
);
const atom = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const address = new RegExp(`^${atom}(?:\\.${atom})*@(?:${label}\\.)+${label}$`, 'i');
const zone = '(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)';
const clock = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const timeOfDay = new RegExp(`^${clock}(?::[0-5]\\d(?:\\.\\d+)?)?${zone}?$`);
const moment = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})(?:[T ](${clock})(:[0-5]\\d)?(\\.\\d+)?(${zone})?)?$`);

/** The text as the standard has it, `null` where it cannot be: days with a time lose it, moments without a zone are taken for UTC. */
export const formats: Readonly<Record<TextFormat, (text: string) => string | null>> = {
  uri: (text) => (absoluteUri.test(text) ? text : null),
  email: (text) => (address.test(text) ? text : null),
  time: (text) => (timeOfDay.test(text) ? text : null),
  date: (text) => {
    const day = moment.exec(text)?.[1];
    return day !== undefined && isLocalDate(day) ? day : null;
  },
  'date-time': (text) => {
    const [, day, minutes = '00:00', seconds = ':00', fraction = '', at = 'Z'] = moment.exec(text) ?? [];
    return day !== undefined && isLocalDate(day) ? `${day}T${minutes}${seconds}${fraction}${at}` : null;
  },
};

/** What each is called in a sentence. */
export const called: Readonly<Record<TextFormat, string>> = {
  uri: 'web address with its beginning, such as https://example.org',
  email: 'e-mail address',
  date: 'day such as 2026-03-09',
  'date-time': 'moment such as 2026-03-09T10:00:00Z',
  time: 'time such as 10:00',
};

/** A number, also where it stands as text; `null` where it is none. */
export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' && /^\s*-?\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : null;
}

/** The instant of a moment of the standard; `null` where it lies in no year of four digits, as the first moment of all does in some zones. */
export function instantOf(moment: string): Instant | null {
  const instant = new Date(moment).toISOString();
  return /^(?!0000)\d{4}-/.test(instant) ? instant : null;
}
