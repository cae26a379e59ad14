import { getMetadataArgsStorage } from 'typeorm';
import type { IndexMetadataArgs } from 'typeorm/metadata-args/IndexMetadataArgs.js';
import { columnNameOf } from './snake-naming';
import { columnOf, type Column } from './column';
import type { RowClass } from './fold';
import { UnwritableValue } from './refused-row';

export type Row = Record<string, unknown>;

/**
 * Queries that an index answers alone still look up each row on a page that was changed since the table was last vacuumed: by default that
 * waits for a fifth of all rows, of a table of 17 million for months, and what is asked for is what is new.
 */
const vacuumedEarly = 'with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02)';

/** The table of a row class: one physical table a generation, and the view of its name over the live one. */
export class Table {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly Column[];
  private readonly indices: readonly IndexMetadataArgs[];

  constructor(rowClass: RowClass<object>) {
    const metadata = getMetadataArgsStorage();
    const [table] = metadata.filterTables(rowClass);
    if (!table?.name || !table.schema) throw new Error(`${rowClass.name} is no entity with a schema and a name`);
    this.schema = table.schema;
    this.name = table.name;
    this.columns = metadata.filterColumns(rowClass).map(columnOf);
    this.indices = metadata.filterIndices(rowClass);
  }

  get view(): string {
    return `${this.schema}.${this.name}`;
  }

  at(generation: number): string {
    return `${this.view}_g${generation}`;
  }

  createSql(generation: number): string {
    return `${this.bareSql(generation)}; ${this.indexesSql(generation)}`;
  }

  /** Without a primary key and without indexes, which are made faster of all rows at once. */
  bareSql(generation: number): string {
    const columns = this.columns.map(({ name, type, nullable }) => `${name} ${type}${nullable ? '' : ' not null'}`);
    return `create schema if not exists ${this.schema}; create table ${this.at(generation)} (${columns.join(', ')}) ${vacuumedEarly}`;
  }

  /** What was left out of the bare table. */
  indexesSql(generation: number): string {
    const key = this.primary.map(({ name }) => name).join(', ');
    const indices = this.indices.map((index, at) =>
      this.indexSql(index, `${this.name}_g${generation}_i${at}`, generation),
    );
    return [`alter table ${this.at(generation)} add primary key (${key})`, ...indices].join('; ');
  }

  viewSql(generation: number): string {
    return `create or replace view ${this.view} as select * from ${this.at(generation)}`;
  }

  /** The rows of the keys in `$1`. In a sub-select they are not counted, which PostgreSQL else plans anew for. */
  selectSql(generation: number, keyProperty: string): string {
    const columns = this.columns.map(({ select }) => select).join(', ');
    const { name, type } = this.column(keyProperty);
    return `select ${columns} from ${this.at(generation)} where ${name} = any((select $1::${type}[])::${type}[])`;
  }

  /** Rows given as JSON (`jsonOf`) at that place of a statement, to be read in place of the table's own. */
  givenSql(place: string): string {
    return `json_populate_recordset(null::${this.view}, ${place}::json)`;
  }

  /** Rows as JSON, under the names of their columns. */
  jsonOf(rows: readonly Row[]): string {
    const given = (row: Row) => this.columns.map((column) => [column.name, jsonValueOf(column, row[column.property])]);
    return JSON.stringify(rows.map((row) => Object.fromEntries(given(row)) as object));
  }

  copySql(generation: number): string {
    return `copy ${this.at(generation)} (${this.columns.map(({ name }) => name).join(', ')}) from stdin`;
  }

  /** Inserts or replaces rows given as one array of texts a column. */
  upsertSql(generation: number): string {
    const names = this.columns.map(({ name }) => name);
    const values = this.columns.map(({ name, type }) => `u.${name}::${type}`);
    const arrays = this.columns.map((_, index) => `$${index + 1}::text[]`);
    const key = this.primary.map(({ name }) => name).join(', ');
    const changed = this.columns.filter(({ primary }) => !primary).map(({ name }) => `${name} = excluded.${name}`);
    return (
      `insert into ${this.at(generation)} (${names.join(', ')}) select ${values.join(', ')} ` +
      `from unnest(${arrays.join(', ')}) as u (${names.join(', ')}) ` +
      `on conflict (${key}) do ${changed.length > 0 ? `update set ${changed.join(', ')}` : 'nothing'}`
    );
  }

  /** Deletes rows by their primary keys, given as one array of texts a column. */
  deleteSql(generation: number): string {
    const arrays = this.primary.map((_, index) => `$${index + 1}::text[]`).join(', ');
    const names = this.primary.map(({ name }) => name).join(', ');
    const match = this.primary.map(({ name, type }) => `t.${name} = u.${name}::${type}`).join(' and ');
    return `delete from ${this.at(generation)} t using unnest(${arrays}) as u (${names}) where ${match}`;
  }

  get primary(): readonly Column[] {
    return this.columns.filter((column) => column.primary);
  }

  primaryKeyOf(row: Row): string {
    return JSON.stringify(this.primary.map(({ property }) => row[property]));
  }

  fromTexts(texts: readonly (string | null)[]): Row {
    const entries = this.columns.map(({ property, read }, index) => {
      const text = texts[index]!;
      return [property, text === null ? null : read(text)];
    });
    return Object.fromEntries(entries) as Row;
  }

  private column(property: string): Column {
    const column = this.columns.find((one) => one.property === property);
    if (!column) throw new Error(`${this.view} has no column for ${property}`);
    return column;
  }

  private indexSql({ columns, where, unique, type }: IndexMetadataArgs, name: string, generation: number): string {
    if (!Array.isArray(columns)) throw new Error(`an index of ${this.view} does not list its columns`);
    const names = columns.map((property) => columnNameOf(String(property))).join(', ');
    const uniqueness = unique ? 'unique ' : '';
    const method = type ? ` using ${type}` : '';
    const rows = where ? ` where ${where}` : '';
    return `create ${uniqueness}index ${name} on ${this.at(generation)}${method} (${names})${rows}`;
  }
}

/** One array of texts for each of the columns. Throws `UnwritableValue`. */
export function columnArrays(columns: readonly Column[], rows: readonly Row[]): (string | null)[][] {
  return columns.map((column) => rows.map((row) => textOf(column, row[column.property])));
}

/** Lists and JSON as they are, all else as PostgreSQL reads it from text: JSON has no infinity. */
function jsonValueOf(column: Column, value: unknown): unknown {
  return column.type === 'jsonb' || column.type.endsWith('[]') ? value : textOf(column, value);
}

/** `null` for what is not there. Throws `UnwritableValue`. */
export function textOf({ name, write }: Column, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  try {
    return write(value);
  } catch {
    throw new UnwritableValue(name);
  }
}
