import type { Pay, PayPeriod } from '../../domain/vacancy/vacancy-terms';
import { minorDigits } from './minor-digits';
import { isNode, listed, numberOf, rawTextOf, textOf, type Node } from './posting-values';

export interface PayRead {
  readonly pay?: Pay;
  readonly doubts: readonly string[];
}

interface Told {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly currency?: string | undefined;
  readonly period?: string | undefined;
}

/** What a posting says of pay, in whichever of the usual forms. What cannot be so is left out, with a doubt; nothing is guessed. */
export function payOf(posting: Node): PayRead {
  const [salary] = listed(posting['baseSalary']);
  if (salary === undefined) return { doubts: [] };
  const told = isNode(salary)
    ? ofNode(salary)
    : typeof salary === 'number'
      ? { from: salary }
      : ofText(rawTextOf(salary) ?? '');
  const currency = (told.currency ?? textOf(posting['salaryCurrency']))?.toUpperCase();
  return payRead({ ...told, currency });
}

function payRead({ from: min, to: max, currency, period: periodTold }: Told): PayRead {
  const figures = [min, max].filter((one): one is number => one !== undefined && one >= 0);
  if (figures.length === 0 || figures.every((one) => one === 0))
    return { doubts: figures.length > 0 ? ['pay-not-told'] : [] };
  const digits = currency === undefined ? null : minorDigits(currency);
  if (digits === null) return { doubts: [currency === undefined ? 'currency-not-told' : 'currency-not-known'] };
  const [from, to] = [Math.min(...figures), Math.max(...figures)];
  const { period, doubt } = periodRead(periodTold, { from, to });
  const reversed = min !== undefined && max !== undefined && min > max ? ['pay-range-reversed'] : [];
  const doubts = [...reversed, ...(doubt === null ? [] : [doubt])];
  const [fromMinor, toMinor] = [from, to].map((one) => Math.round(one * 10 ** digits));
  if (!Number.isSafeInteger(toMinor)) return { doubts: [...doubts, 'pay-not-read'] };
  return { pay: { fromMinor: fromMinor!, toMinor: toMinor!, currency: currency!, ...(period && { period }) }, doubts };
}

function ofNode(salary: Node): Told {
  const currency = textOf(salary['currency'] ?? salary['salaryCurrency'] ?? salary['priceCurrency']);
  const [value] = listed(salary['value'] ?? salary['price']);
  const period = textOf(salary['unitText'] ?? salary['unitCode'] ?? salary['duration']);
  const own = { currency, period };
  if (isNode(value)) return { ...own, ...withoutUndefined(ofQuantity(value)) };
  if (typeof value === 'string' && numberOf(value) === undefined) return { ...own, ...withoutUndefined(ofText(value)) };
  return { ...own, ...ofQuantity(salary) };
}

function ofQuantity(quantity: Node): Told {
  const one = numberOf(quantity['value']);
  const from = numberOf(quantity['minValue']) ?? one;
  const to = numberOf(quantity['maxValue']) ?? one;
  const currency = textOf(quantity['currency']);
  if (from === undefined && to === undefined) {
    const words = rawTextOf(quantity['value']);
    if (words !== undefined) return { ...ofText(words), ...withoutUndefined({ period: unitOf(quantity) }) };
  }
  return { from, to, currency, period: unitOf(quantity) };
}

function unitOf(quantity: Node): string | undefined {
  return textOf(quantity['unitText'] ?? quantity['unitCode']);
}

const figure = /(\d{1,3}(?:[, ]\d{3})+|\d+)(\.\d+)?\s*(k\b)?/gi;
const symbols: Readonly<Record<string, string>> = { '£': 'GBP', '€': 'EUR' };

/** Such as "£25,000 - £30,000 a year". A dollar sign says not of which country. */
function ofText(text: string): Told {
  const figures = [...text.matchAll(figure)].map(([, whole, fraction = '', thousands]) => {
    const number = Number(whole!.replace(/[, ]/g, '') + fraction);
    return thousands === undefined ? number : number * 1_000;
  });
  const code = /\b(GBP|EUR|USD|CAD|AUD|NZD|CHF|SEK|NOK|DKK|PLN|INR|KES|SOS|ZAR|AED|JPY)\b/i.exec(text)?.[1];
  const symbol = Object.keys(symbols).find((one) => text.includes(one));
  const currency = code ?? (symbol && symbols[symbol]);
  const period = periodWords.find(([words]) => words.test(text))?.[1];
  return { from: figures[0], to: figures[1] ?? figures[0], currency, period };
}

const periodWords: readonly (readonly [RegExp, PayPeriod])[] = [
  [/\bhour|\bhr\b|\bhurs?\b|\bp\.?\s?h\b/i, 'hour'],
  [/\bday\b|\bdaily\b|\bper diem\b/i, 'day'],
  [/\bweek|\bwee\b|\bwk\b/i, 'week'],
  [/\bmonth|\bmon\b|\bmth\b/i, 'month'],
  [/\byear|\bannual|\bann\b|\bannum\b|\byr\b|\bp\.?\s?a\b/i, 'year'],
];

/** What nobody is paid in the currencies that count about alike: at most less, or at least more. */
const plausible: Readonly<Record<PayPeriod, { readonly atLeast: number; readonly atMost: number }>> = {
  hour: { atLeast: 0, atMost: 1_000 },
  day: { atLeast: 0, atMost: 10_000 },
  week: { atLeast: 10, atMost: 50_000 },
  month: { atLeast: 100, atMost: 250_000 },
  year: { atLeast: 1_000, atMost: 10_000_000 },
};

const plainlyHourly = 200;

function periodRead(told: string | undefined, { from, to }: { readonly from: number; readonly to: number }) {
  if (told === undefined) return { doubt: 'pay-period-not-told' };
  const period = periodWords.find(([words]) => words.test(told))?.[1];
  if (period === undefined) return { doubt: 'pay-period-not-known' };
  const { atLeast, atMost } = plausible[period];
  if (to >= atLeast && from <= atMost) return { period, doubt: null };
  return { doubt: period === 'year' && to <= plainlyHourly ? 'annual-pay-looks-hourly' : 'pay-period-implausible' };
}

function withoutUndefined<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;
}
