import type { Columns, Row } from './columns';
import type { TextSource } from './mapping';
import { fillTemplate, templateColumns } from './template';

/** A reader of free text. `keyOf` answers what `{key}` stands for. */
export function textReader(source: TextSource, columns: Columns, at: { pointer: string; keyOf: (row: Row) => string }) {
  if ('constant' in source) return () => source.constant;
  if ('column' in source) return columns.knownCell(source.column, `${at.pointer}/column`);
  const cells = new Map(
    templateColumns(source.template).map((name) => [
      `column:${name}`,
      columns.knownCell(name, `${at.pointer}/template`),
    ]),
  );
  return (row: Row): string =>
    fillTemplate(source.template, (name) => {
      if (name === 'row') return String(row.number);
      return name === 'key' ? at.keyOf(row) : cells.get(name)!(row);
    });
}
