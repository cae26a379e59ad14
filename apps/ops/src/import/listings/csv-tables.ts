import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { FeedPlace } from './feed';

/** The tables of HSDS that are read; a file may be named after one thing or after many. */
export const tables = [
  'services',
  'organizations',
  'organization_identifiers',
  'locations',
  'service_at_locations',
  'addresses',
  'accessibility',
  'schedules',
  'service_areas',
  'languages',
  'funding',
  'cost_options',
  'contacts',
  'phones',
  'attributes',
  'taxonomies',
  'taxonomy_terms',
] as const;

export type Table = (typeof tables)[number];

/** A row of a table: what is empty in it is not there. */
export interface TableRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly at: FeedPlace;
}

export type TableFiles = Readonly<Partial<Record<Table, string>>>;

/** The files of a folder that hold tables, and those that are not read. */
export async function tableFilesIn(folder: string): Promise<{ files: TableFiles; passedOver: readonly string[] }> {
  const names = (await readdir(folder)).filter((name) => /\.csv$/i.test(name)).sort();
  const files: Partial<Record<Table, string>> = {};
  for (const table of tables) {
    const found = namesOf(table).flatMap((name) => names.filter((file) => file.toLowerCase() === `${name}.csv`));
    if (found[0] !== undefined) files[table] = join(folder, found[0]);
  }
  const read = new Set(Object.values(files));
  return { files, passedOver: names.filter((name) => !read.has(join(folder, name))) };
}

function namesOf(table: Table): readonly string[] {
  const single = table
    .replace(/sses$/, 'ss')
    .replace(/ies$/, 'y')
    .replace(/([^s])s$/, '$1');
  return table === 'accessibility' ? [table, 'accessibility_for_disabilities'] : [table, single];
}

/** The rows of a file, one by one. Throws where the file does not split into columns. */
export async function* rowsOf(path: string, file: string): AsyncGenerator<TableRow> {
  const rows = Readable.from(linesEndedAlike(createReadStream(path, 'utf8'))).pipe(
    parse({
      bom: true,
      record_delimiter: '\n',
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }),
  );
  for await (const { record, info } of rows as AsyncIterable<Parsed>) {
    const cells = Object.entries(record).map(([name, cell]) => [name, cell?.trim() ?? ''] as const);
    const told = cells.filter(([name, cell]) => name !== '' && cell !== '');
    yield { cells: Object.fromEntries(told), at: { file, line: info.lines } };
  }
}

/** Every line ended by LF: the standard's own examples have CR CR LF. So lines are counted as an editor does. */
async function* linesEndedAlike(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const chunk of texts) {
    const text = held + chunk;
    held = /\r*$/.exec(text)![0];
    yield text.slice(0, text.length - held.length).replace(/\r+\n|\r/g, '\n');
  }
  if (held !== '') yield '\n';
}

interface Parsed {
  readonly record: Readonly<Record<string, string | undefined>>;
  /** `lines`: of the row's last line. */
  readonly info: { readonly lines: number };
}
