import type { Uuid } from '@alongside/kernel';
import type { Columns, Row } from './columns';
import type { OfficeSource } from './mapping';
import { officeId } from './office-id';
import { quoted, RowProblem } from './row-problem';

/** A reader of the office's id; `given` is the office named with the command, which the mapping's own goes before. */
export function officeReader(
  source: OfficeSource | undefined,
  given: Uuid | undefined,
  columns: Columns,
): (row: Row) => Uuid {
  if (source === undefined) {
    if (given === undefined) columns.refuse('', 'no office: name one in the mapping ("office") or with the command');
    return () => given ?? '';
  }
  if ('column' in source) return fromColumn(source, columns);
  const id = officeId('id' in source ? source.id : source.name);
  return () => id;
}

function fromColumn(source: Extract<OfficeSource, { column: string }>, columns: Columns): (row: Row) => Uuid {
  const cell = columns.knownCell(source.column, '/office/column');
  const values = source.values && new Map(Object.entries(source.values));
  const ids = new Map<string, Uuid>();
  return (row) => {
    const text = cell(row);
    const known = ids.get(text);
    if (known !== undefined) return known;
    const office = values ? values.get(text) : text;
    if (office === undefined) {
      throw new RowProblem('value-not-mapped', `the mapping has no value ${quoted(text)} of "${source.column}"`);
    }
    const id = officeId(office);
    // A column of free text must not fill the memory.
    if (ids.size < 10_000) ids.set(text, id);
    return id;
  };
}
