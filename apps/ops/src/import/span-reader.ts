import { addDays, daysBetween, type LocalDate } from '@alongside/kernel';
import type { Columns, Row } from './columns';
import type { DatePattern } from './dates';
import type { LengthUnit, Mapping } from './mapping';
import { numberReader } from './numbers';
import { quoted, RowProblem } from './row-problem';

/** When a spell began and was last seen. */
export interface Span {
  readonly openedOn: LocalDate;
  readonly endedOn: LocalDate;
  /** Whether the file has no end for it: it was open on `endedOn`. */
  readonly endMissing: boolean;
}

/** Wide enough for every real spell, narrow enough for slips of the pen. */
const defaultLimits = { earliest: '1900-01-01', latest: '2100-12-31', longestDays: 18_263 };

/** A reader of when a spell began and ended, within the limits of the mapping. */
export function spanReader(mapping: Mapping, columns: Columns, dateOf: DatePattern): (row: Row) => Span {
  const limits = { ...defaultLimits, ...mapping.limits };
  const openedOn = openedReader(mapping, columns, dateOf);
  const end = mapping.length ? lengthReader(mapping, columns) : endedReader(mapping, columns, dateOf);
  return (row) => {
    const opened = openedOn(row);
    if (opened < limits.earliest || opened > limits.latest) {
      throw new RowProblem(
        'out-of-range',
        `the opening on ${opened} is not from ${limits.earliest} to ${limits.latest}`,
      );
    }
    const { days, endMissing } = end(row, opened);
    if (days < 0) throw new RowProblem('out-of-range', `the spell ends ${-days} days before it begins`);
    if (days > limits.longestDays) {
      throw new RowProblem('out-of-range', `the spell is longer than ${limits.longestDays} days`);
    }
    const endedOn = addDays(opened, days);
    if (endedOn > limits.latest)
      throw new RowProblem('out-of-range', `the end on ${endedOn} is after ${limits.latest}`);
    return { openedOn: opened, endedOn, endMissing };
  };
}

function openedReader({ opened }: Mapping, columns: Columns, dateOf: DatePattern): (row: Row) => LocalDate {
  if ('constant' in opened) return () => opened.constant;
  const cell = columns.knownCell(opened.column, '/opened/column');
  return (row) => day(cell(row), opened.column, dateOf);
}

type EndReader = (row: Row, openedOn: LocalDate) => { days: number; endMissing: boolean };

/** Lengths that are no whole number of days are rounded to the nearest day. */
function lengthReader({ length, file }: Mapping, columns: Columns): EndReader {
  const { column, unit } = length!;
  const cell = columns.knownCell(column, '/length/column');
  const number = numberReader(file?.decimal);
  const scale = daysIn(unit);
  return (row) => {
    const value = number(cell(row), column);
    if (value < 0) throw new RowProblem('out-of-range', `"${column}" is negative`);
    return { days: Math.round(value * scale), endMissing: false };
  };
}

function daysIn(unit: LengthUnit): number {
  if (unit === 'days') return 1;
  return unit === 'weeks' ? 7 : unit.days;
}

function endedReader({ ended }: Mapping, columns: Columns, dateOf: DatePattern): EndReader {
  const { column, ifMissing } = ended!;
  const cell = columns.cell(column, '/ended/column');
  return (row, openedOn) => {
    const text = cell(row);
    const endedOn = text === null ? ifMissing : day(text, column, dateOf);
    if (endedOn === undefined) throw new RowProblem('value-missing', `"${column}" is not known`);
    return { days: daysBetween(openedOn, endedOn), endMissing: text === null };
  };
}

function day(text: string, column: string, dateOf: DatePattern): LocalDate {
  const date = dateOf(text);
  if (date === null) throw new RowProblem('not-a-date', `"${column}" is ${quoted(text)}, which is no date`);
  return date;
}
