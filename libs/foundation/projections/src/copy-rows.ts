import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from } from 'pg-copy-streams';
import { textOf, type Row, type Table } from './table';

const rowsAChunk = 500;

/** Copies rows in that are not there yet. Throws `UnwritableValue`, and what PostgreSQL refuses them for. */
export async function copyRows(
  client: ClientBase,
  { table, number }: { readonly table: Table; readonly number: number },
  rows: readonly Row[],
): Promise<void> {
  await pipeline(Readable.from(chunksOf(table.columns, rows)), client.query(from(table.copySql(number))));
}

function* chunksOf(columns: Table['columns'], rows: readonly Row[]): Generator<Buffer> {
  for (let start = 0; start < rows.length; start += rowsAChunk) {
    let chunk = '';
    for (const row of rows.slice(start, start + rowsAChunk)) {
      let separator = '';
      for (const column of columns) {
        chunk += separator + copied(textOf(column, row[column.property]));
        separator = '\t';
      }
      chunk += '\n';
    }
    yield Buffer.from(chunk);
  }
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function copied(text: string | null): string {
  if (text === null) return '\\N';
  return /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (character) => escapes[character]!) : text;
}
