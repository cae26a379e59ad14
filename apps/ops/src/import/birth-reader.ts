import { addMonths, isMonth, type LocalDate, monthOf, monthsBetween } from '@alongside/kernel';
import type { Columns, Row } from './columns';
import type { DatePattern } from './dates';
import type { BirthSource, FileFormat } from './mapping';
import { numberReader } from './numbers';
import { quoted, RowProblem } from './row-problem';
import type { Spell } from './spell';

export type Birth = Pick<Spell['claimant'], 'birthMonth' | 'dateOfBirth'>;

interface BirthPlace {
  readonly birth: BirthSource | undefined;
  readonly pointer: string;
  readonly decimal?: FileFormat['decimal'];
  /** What the day is called that nobody is born after. */
  readonly day: 'the opening' | 'the day of registration';
}

const oldest = 120;

/** A reader of what is known of somebody's birth, given the day after which nobody of the file is born; nothing where the cell is not known. */
export function birthReader(
  { birth, pointer, decimal, day }: BirthPlace,
  columns: Columns,
  dateOf: DatePattern,
): (row: Row, on: LocalDate) => Birth {
  if (birth === undefined) return () => ({});
  const { column, kind } = columnOf(birth);
  const cell = columns.cell(column, `${pointer}/${kind}/column`);
  const number = numberReader(decimal);
  const assertPlausible = plausibleAt(day, column);
  return (row, on) => {
    const text = cell(row);
    if (text === null) return {};
    if (kind === 'ageAtOpening') {
      const age = number(text, column);
      assertPlausible(age);
      return { birthMonth: birthMonthAt(age, on) };
    }
    const value = kind === 'date' ? dateOf(text) : isMonth(text) ? text : null;
    if (value === null) throw new RowProblem('not-a-date', `"${column}" is ${quoted(text)}, which is no ${kind}`);
    assertPlausible(monthsBetween(monthOf(value), monthOf(on)) / 12);
    return kind === 'date' ? { dateOfBirth: value } : { birthMonth: value };
  };
}

function columnOf(birth: BirthSource): { column: string; kind: 'ageAtOpening' | 'date' | 'month' } {
  if ('ageAtOpening' in birth) return { column: birth.ageAtOpening.column, kind: 'ageAtOpening' };
  if ('date' in birth) return { column: birth.date.column, kind: 'date' };
  return { column: birth.month.column, kind: 'month' };
}

/** The middle of the year of months that make somebody so old at the opening, in whole years by months. */
function birthMonthAt(age: number, openedOn: LocalDate): string {
  return addMonths(monthOf(openedOn), -(Math.floor(age) * 12 + 6));
}

function plausibleAt(day: BirthPlace['day'], column: string): (age: number) => void {
  return (age) => {
    if (age >= 0 && age <= oldest) return;
    const detail = age < 0 ? `is after ${day}` : `makes somebody older than ${oldest}`;
    throw new RowProblem('out-of-range', column === '' ? detail : `"${column}" ${detail}`);
  };
}
