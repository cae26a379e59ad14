import type { ClientBase } from 'pg';
import { copyRows } from './copy-rows';
import type { RowsOf } from './fold';
import { tablesOf, type Generation, type NamedTable } from './generations';
import { prepared } from './prepared';
import { columnArrays, type Row, type Table } from './table';
import { together } from './together';

type Rows = RowsOf<Record<string, Row>>;

/** The rows of those keys in every table of the generation, in one query a table. */
export async function loadRows(
  client: ClientBase,
  { fold, number }: Generation,
  keys: readonly string[],
): Promise<Map<string, Rows>> {
  const loaded = new Map<string, Record<string, Row[]>>();
  if (fold.keyedByEvent || keys.length === 0) return loaded;
  const load = async ([name, table]: NamedTable) => {
    const { rows } = await client.query<(string | null)[]>({
      rowMode: 'array',
      ...prepared(table.selectSql(number, fold.key), [keys]),
    });
    for (const row of rows.map((texts) => table.fromTexts(texts))) {
      const key = String(row[fold.key]);
      const ofKey = loaded.get(key) ?? Object.fromEntries(Object.keys(fold.tables).map((one) => [one, [] as Row[]]));
      ofKey[name]!.push(row);
      loaded.set(key, ofKey);
    }
  };
  await together(tablesOf(fold).map(load));
  return loaded;
}

/** The rows of keys as they are in the tables, none where a key is left out, and as they are to be. */
export interface Change {
  readonly before: ReadonlyMap<string, Rows>;
  readonly after: ReadonlyMap<string, Rows>;
}

/** Writes what differs between the rows of the keys before and after, in one upsert and one delete a table. */
export async function writeRows(client: ClientBase, { fold, number }: Generation, change: Change): Promise<void> {
  const statements = tablesOf(fold).flatMap(([name, table]) => {
    const { fresh, changed, gone } = difference(table, name, change);
    const written = [...changed, ...fresh]; // what gives way comes first: only one open version of a fact may be there
    return [
      ...(gone.length > 0 ? [prepared(table.deleteSql(number), columnArrays(table.primary, gone))] : []),
      ...(written.length > 0 ? [prepared(table.upsertSql(number), columnArrays(table.columns, written))] : []),
    ];
  });
  await together(statements.map((statement) => client.query(statement)));
}

/** The same for very many rows: those that are new are copied in, which is refused where they are there already. */
export async function copyChange(client: ClientBase, { fold, number }: Generation, change: Change): Promise<void> {
  for (const [name, table] of tablesOf(fold)) {
    const { fresh, changed, gone } = difference(table, name, change);
    if (gone.length > 0) await client.query(prepared(table.deleteSql(number), columnArrays(table.primary, gone)));
    if (changed.length > 0) await client.query(prepared(table.upsertSql(number), columnArrays(table.columns, changed)));
    if (fresh.length > 0) await copyRows(client, { table, number }, fresh);
  }
}

interface Difference {
  readonly fresh: Row[];
  readonly changed: Row[];
  readonly gone: Row[];
}

function difference(table: Table, name: string, { before, after }: Change): Difference {
  const found: Difference = { fresh: [], changed: [], gone: [] };
  for (const [key, rows] of after) {
    const old = before.get(key)?.[name] ?? [];
    const now = rows[name] ?? [];
    if (old.length === 0) for (const row of now) found.fresh.push(row);
    else compare(table, { old, now }, found);
  }
  return found;
}

function compare(
  table: Table,
  { old, now }: { readonly old: readonly Row[]; readonly now: readonly Row[] },
  { fresh, changed, gone }: Difference,
): void {
  const same = new Set(old);
  const there = new Set(old.map((row) => table.primaryKeyOf(row)));
  const kept = new Set<string>();
  for (const row of now) {
    const key = table.primaryKeyOf(row);
    kept.add(key);
    if (!same.has(row)) (there.has(key) ? changed : fresh).push(row);
  }
  gone.push(...old.filter((row) => !kept.has(table.primaryKeyOf(row))));
}
