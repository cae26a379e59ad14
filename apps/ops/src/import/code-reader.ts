import type { Columns, Row } from './columns';
import type { CodeColumn } from './mapping';
import { quoted, RowProblem } from './row-problem';
import { slug } from './slug';
import type { Code } from './spell';

const longestCode = 64;

/** A reader of the code that a column tells; `null` where it is not known and the mapping has no code for that. */
export function codeReader(source: CodeColumn, columns: Columns, pointer: string): (row: Row) => Code | null {
  const { column, otherwise, ifMissing = null } = source;
  const cell = columns.cell(column, `${pointer}/column`);
  const values = source.values && new Map(Object.entries(source.values));
  return (row) => {
    const text = cell(row);
    if (text === null) return ifMissing;
    const code = values ? (values.get(text) ?? otherwise) : slug(text);
    if (code === undefined)
      throw new RowProblem('value-not-mapped', `the mapping has no value ${quoted(text)} of "${column}"`);
    if (code.length > longestCode)
      throw new RowProblem(
        'out-of-range',
        `${quoted(text)} of "${column}" makes a code of over ${longestCode} characters: map it`,
      );
    if (code === '') throw new RowProblem('value-not-mapped', `${quoted(text)} of "${column}" makes no code: map it`);
    return code;
  };
}
