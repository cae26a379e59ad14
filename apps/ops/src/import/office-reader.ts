import type { Uuid } from '@alongside/kernel';
import type { Columns, Row } from './columns';
import type { OfficeSource } from './mapping';
import { officeId } from './office-id';
import type { OfficeOf } from './office-register';
import { quoted, RowProblem } from './row-problem';

/** A reader of the office's id, made from its name; `given` is the office named with the command, which the mapping's own goes before. */
export function officeReader(
  source: OfficeSource | undefined,
  given: Uuid | undefined,
  columns: Columns,
): (row: Row) => Uuid {
  if (source === undefined) {
    if (given === undefined) columns.refuse('', 'no office: name one in the mapping ("office") or with the command');
    return () => given ?? '';
  }
  return officeFrom(source, officeId, columns);
}

/** A reader of the office's id; an office that the mapping names and nobody knows is a problem of the columns. */
export function officeFrom(source: OfficeSource, officeOf: OfficeOf, columns: Columns): (row: Row) => Uuid {
  if ('column' in source) return fromColumn(source, officeOf, columns);
  const [key, named] = 'id' in source ? (['id', source.id] as const) : (['name', source.name] as const);
  try {
    const id = officeOf(named);
    return () => id;
  } catch (error) {
    if (!(error instanceof RowProblem)) throw error;
    columns.refuse(`/office/${key}`, error.message);
    return () => '';
  }
}

function fromColumn(
  source: Extract<OfficeSource, { column: string }>,
  officeOf: OfficeOf,
  columns: Columns,
): (row: Row) => Uuid {
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
    const id = officeOf(office);
    // A column of free text must not fill the memory.
    if (ids.size < 10_000) ids.set(text, id);
    return id;
  };
}
