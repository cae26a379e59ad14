import { isLocalDate, isMonth, isUuid, languageTagOf } from '@alongside/kernel';
import { isStorableText } from '../server/json-body';
import { isCode } from './is-code';
import { Unreadable } from './query-value';

/** As far as lists need it: what a language is called, and a word in its place. */
const languageTag = /^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,6}$/;

/** Stands for what has no value, where a parameter says so. */
export const none = 'none';

/** The readers of single values, by what they read. */
export const readers = {
  date: (text: string) => (isLocalDate(text) ? text : refuse('must be a day that exists, YYYY-MM-DD')),
  month: (text: string) => (isMonth(text) ? text : refuse('must be a month, YYYY-MM')),
  code: (text: string) => (isCode(text) ? text : refuse('must be a code')),
  language: (text: string) =>
    languageTag.test(text) ? languageTagOf(text) : refuse('must be a BCP 47 tag, such as so or en-GB'),
  uuid: (text: string) => (isUuid(text.toLowerCase()) ? text.toLowerCase() : refuse('must be a UUID')),
  integer: (text: string) => {
    const value = /^-?\d{1,15}$/.test(text) ? Number(text) : refuse('must be a whole number');
    return value === 0 ? 0 : value;
  },
} as const;

export type Kind = keyof typeof readers;

export const schemas: Readonly<Record<Kind, Record<string, unknown>>> = {
  date: { type: 'string', format: 'date' },
  month: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' },
  code: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 64 },
  language: { type: 'string', pattern: languageTag.source, maxLength: 64 },
  uuid: { type: 'string', format: 'uuid' },
  integer: { type: 'integer' },
};

export function refuse(message: string): never {
  throw new Unreadable(message);
}

export function readInt(text: string, min: number, max: number): number {
  const value = readers.integer(text);
  return value >= min && value <= max ? value : refuse(`must be from ${min} to ${max}`);
}

export function readText(text: string, max: number): string {
  const trimmed = text.trim();
  const good = trimmed !== '' && [...trimmed].length <= max && isStorableText(trimmed);
  return good ? trimmed : refuse(`must be a text that is not blank, ${max} characters at most`);
}

export function readOneOf(text: string, values: readonly string[]): string {
  return values.includes(text) ? text : refuse(`must be one of ${values.join(', ')}`);
}
