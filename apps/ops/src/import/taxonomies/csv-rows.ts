import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { parse, CsvError } from 'csv-parse';

export interface CsvRow {
  /** On which line of the file it begins, from 1. */
  readonly line: number;
  /** What stands in a column, trimmed; empty where the file has no such column. */
  readonly cell: (column: string) => string;
}

/** A file, or a row of it, that does not split into the columns it should have. */
export class CsvFault extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

export interface CsvOptions {
  /** Columns without which it is another file. */
  readonly required: readonly string[];
  /** Cells at the end of a row may be left out, as some publishers do. */
  readonly mayEndEarly?: boolean;
  readonly onRead: (bytes: number) => void;
  /** Of a row that does not split: the others are read on. */
  readonly onFault: (fault: CsvFault) => void;
}

/** The rows of a CSV file, read as a stream; cells may hold line ends. Throws `CsvFault` where no more can be read. */
export async function* csvRows(path: string, options: CsvOptions): AsyncGenerator<CsvRow> {
  const counted = new Transform({
    transform(piece: Buffer, _encoding, done) {
      options.onRead(piece.length);
      done(null, piece);
    },
  });
  const parser = createReadStream(path)
    .pipe(counted)
    .pipe(parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true }));
  let header: ReadonlyMap<string, number> | null = null;
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const at = line;
      line = info.lines + 1;
      if (header === null) header = headerOf(record, options.required);
      else if (isWhole(record.length, header.size, options.mayEndEarly)) yield rowOf(record, { header, at });
      else options.onFault(new CsvFault(at, `the row has ${record.length} cells, the header ${header.size}`));
    }
  } catch (error) {
    if (error instanceof CsvError)
      throw new CsvFault(line, 'a quotation mark is never closed, or stands where none may');
    throw error;
  }
  if (header === null) throw new CsvFault(1, 'the file is empty');
}

interface Parsed {
  readonly record: readonly string[];
  /** `lines`: how many lines were read so far. */
  readonly info: { readonly lines: number };
}

function headerOf(names: readonly string[], required: readonly string[]): ReadonlyMap<string, number> {
  const header = new Map(names.map((name, index) => [name.trim(), index]));
  const missing = required.filter((name) => !header.has(name));
  if (missing.length > 0) throw new CsvFault(1, `the file has no column ${missing.join(', ')}`);
  return header;
}

function isWhole(cells: number, columns: number, mayEndEarly = false): boolean {
  return cells === columns || (mayEndEarly && cells < columns);
}

function rowOf(
  record: readonly string[],
  { header, at }: { readonly header: ReadonlyMap<string, number>; readonly at: number },
): CsvRow {
  return { line: at, cell: (column) => record[header.get(column) ?? -1]?.trim() ?? '' };
}
