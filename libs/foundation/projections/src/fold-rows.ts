import type { ClientBase } from 'pg';
import type { RowsOf } from './fold';
import { tablesOf, type Generation } from './generations';
import { columnArrays, type Row, type Table } from './table';

type Rows = RowsOf<Record<string, Row>>;

/** The rows of those keys in every table of the generation, in one query a table. */
export async function loadRows(
  client: ClientBase,
  { fold, number }: Generation,
  keys: readonly string[],
): Promise<Map<string, Rows>> {
  const loaded = new Map<string, Record<string, Row[]>>();
  for (const [name, table] of tablesOf(fold)) {
    const { rows } = await client.query<(string | null)[]>({
      text: table.selectSql(number, fold.key),
      values: [keys],
      rowMode: 'array',
    });
    for (const row of rows.map((texts) => table.fromTexts(texts))) {
      const key = String(row[fold.key]);
      const ofKey = loaded.get(key) ?? Object.fromEntries(Object.keys(fold.tables).map((one) => [one, [] as Row[]]));
      ofKey[name]!.push(row);
      loaded.set(key, ofKey);
    }
  }
  return loaded;
}

interface Change {
  readonly before: ReadonlyMap<string, Rows>;
  readonly after: ReadonlyMap<string, Rows>;
}

/** Writes what differs between the rows of the keys before and after, in one upsert and one delete a table. */
export async function writeRows(client: ClientBase, { fold, number }: Generation, change: Change): Promise<void> {
  for (const [name, table] of tablesOf(fold)) {
    const { changed, gone } = difference(table, name, change);
    if (gone.length > 0) await client.query(table.deleteSql(number), columnArrays(table.primary, gone));
    if (changed.length > 0) await client.query(table.upsertSql(number), columnArrays(table.columns, changed));
  }
}

function difference(table: Table, name: string, { before, after }: Change): { changed: Row[]; gone: Row[] } {
  const changed: Row[] = [];
  const gone: Row[] = [];
  for (const [key, rows] of after) {
    const old = before.get(key)?.[name] ?? [];
    const now = rows[name] ?? [];
    const same = new Set(old);
    changed.push(...now.filter((row) => !same.has(row)));
    const kept = new Set(now.map((row) => table.primaryKeyOf(row)));
    gone.push(...old.filter((row) => !kept.has(table.primaryKeyOf(row))));
  }
  return { changed, gone };
}
