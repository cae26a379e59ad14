import type { Columns, Row } from './columns';
import type { Mapping } from './mapping';
import { RowProblem } from './row-problem';

/** A reader of what names a record in every run of the import. */
export function keyReader(key: Mapping['key'], columns: Columns, pointer = '/key'): (row: Row) => string {
  if (key === 'record-number') return ({ number }) => String(number);
  const parts = key.columns.map((name, index) => ({ name, cell: columns.cell(name, `${pointer}/columns/${index}`) }));
  return (row) =>
    parts
      .map(({ name, cell }) => {
        const text = cell(row);
        if (text === null) throw new RowProblem('key-missing', `"${name}" is not known, and it names the record`);
        // Escaped so that `a|b` and `c` are not the same key as `a` and `b|c`.
        return parts.length === 1 ? text : text.replace(/[\\|]/g, '\\$&');
      })
      .join('|');
}
