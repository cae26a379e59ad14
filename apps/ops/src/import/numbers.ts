import type { FileFormat } from './mapping';
import { quoted, RowProblem } from './row-problem';

/** A reader of numbers with that decimal mark; numbers have no thousands separators. Throws a `RowProblem`. */
export function numberReader(decimal: FileFormat['decimal'] = '.'): (text: string, column: string) => number {
  return (text, column) => {
    const value = numberOf(text, decimal);
    if (value === null) throw new RowProblem('not-a-number', `"${column}" is ${quoted(text)}, which is no number`);
    return value;
  };
}

const numbers = { '.': /^[+-]?\d+(\.\d*)?([eE][+-]?\d+)?$/, ',': /^[+-]?\d+(,\d*)?([eE][+-]?\d+)?$/ };

/** The number that the text is, else `null`. */
export function numberOf(text: string, decimal: FileFormat['decimal'] = '.'): number | null {
  if (!numbers[decimal].test(text)) return null;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}
