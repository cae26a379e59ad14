import { Columns, type Row } from './columns';
import { decoderOf, legible, type ByteText } from './file-text';
import { ImportRefused, type ImportProblem } from './import-refused';
import type { FileFormat } from './mapping';
import { jsonRecords } from './json-records';
import { type FileRecord, fileRecords, longestRecord } from './records';
import type { ReadRow, Reject, RejectCode } from './reject';
import { quoted, RowProblem } from './row-problem';

/** Reads one record; throws a `RowProblem` where it is none of the kind. */
export type RecordReader<Read> = (row: Row) => Read;

export interface ReadingOptions<Read> {
  readonly format?: FileFormat | undefined;
  /** One JSON object a line, under the names that the mapping has for columns. */
  readonly isJson?: boolean;
  /** Makes the reader for a file with that header; what the file lacks are problems of the columns. */
  readonly prepare: (columns: Columns) => RecordReader<Read>;
}

/**
 * What is read of the records of a CSV file, and in their places the records that cannot be read, in the order of the file.
 *
 * Of the file nothing is kept but what the reader keeps: the ids, where each may be named once. Throws an `ImportRefused` before the first record if the file does not suit the mapping; a
 * bad record is a `Reject` and never an error.
 */
export async function* readRecords<Read extends object>(
  source: AsyncIterable<Uint8Array | string>,
  { format = {}, isJson = false, prepare }: ReadingOptions<Read>,
): AsyncGenerator<(Read & ReadRow) | Reject> {
  let reader: Reader<Read> | null = null;
  const files = isJson ? jsonRecords(source, namesOf(prepare)) : fileRecords(source, format);
  for await (const records of files) {
    for (const record of records) {
      if (reader) yield reader.read(record);
      else reader = new Reader(record, isJson ? { ...format, encoding: 'utf-8' } : format, prepare);
    }
  }
  if (!reader)
    throw new ImportRefused([{ pointer: '', detail: 'the file is empty: its first line is to name the columns' }]);
}

/** The columns that a mapping names. */
function namesOf(prepare: ReadingOptions<object>['prepare']): readonly string[] {
  const columns = new Columns([]);
  prepare(columns);
  return [...columns.named];
}

class Reader<Read extends object> {
  private readonly header: readonly string[];
  private readonly decoded: (text: ByteText) => string | null;
  private readonly readRow: RecordReader<Read>;
  private number = 0;

  constructor(header: FileRecord, format: FileFormat, prepare: ReadingOptions<Read>['prepare']) {
    this.decoded = decoderOf(format.encoding);
    const names = header.cells?.map((cell) => this.decoded(cell)?.trim() ?? null);
    if (!names || names.includes(null)) {
      const why = names ? 'is not UTF-8' : 'does not split into columns';
      throw new ImportRefused([{ pointer: '', detail: `the file's header, line ${header.line}, ${why}` }]);
    }
    this.header = names as string[];
    const columns = new Columns(this.header, format.missing);
    this.readRow = prepare(columns);
    if (columns.problems.length > 0) throw new ImportRefused(delimiterProblem(this.header, format) ?? columns.problems);
  }

  read(record: FileRecord): (Read & ReadRow) | Reject {
    this.number += 1;
    const { line, cells, problem } = record;
    if (problem || cells === null)
      return this.reject(record, problem ?? 'malformed-quote', broken[problem ?? 'malformed-quote']);
    const texts = cells.map(this.decoded);
    const bad = texts.indexOf(null);
    if (bad !== -1) {
      return this.reject(record, 'not-utf-8', `${quoted(legible(cells[bad]!))} is not UTF-8; shown as Windows-1252`);
    }
    if (cells.length !== this.header.length) {
      const detail = `${cells.length} columns where the header has ${this.header.length}`;
      return this.reject(record, 'wrong-column-count', detail);
    }
    try {
      const read = this.readRow({ line, number: this.number, cells: texts as string[] });
      const refused: ReadRow['refused'] = (reason, { code = 'refused', ...rule } = {}) => ({
        ...this.reject(record, code, reason),
        ...rule,
      });
      return { ...read, refused };
    } catch (error) {
      if (error instanceof RowProblem) return this.reject(record, error.code, error.message);
      throw error;
    }
  }

  private reject({ line, cells, text }: FileRecord, code: RejectCode, reason: string): Reject {
    const fits = cells !== null && cells.length === this.header.length;
    const shown = (cell: ByteText) => this.decoded(cell) ?? legible(cell);
    return {
      kind: 'reject',
      line,
      code,
      reason,
      columns: this.header,
      cells: fits ? cells.map(shown) : null,
      text: shown(text),
    };
  }
}

const usualDelimiters = [',', ';', '\t', '|'];

/** A header that did not split has none of the columns that the mapping names: that is one problem, not one a column. */
function delimiterProblem(header: readonly string[], { delimiter = ',' }: FileFormat): readonly ImportProblem[] | null {
  const [only = '', another] = header;
  const within = usualDelimiters.find((one) => only.includes(one));
  if (another !== undefined || within === undefined) return null;
  const [is, maybe] = [delimiter, within].map((one) => (one === '\t' ? 'tab' : one));
  const detail = `the delimiter may be wrong: by "${is}" the header is one column, ${quoted(only)}; it may be "${maybe}"`;
  return [{ pointer: '/file/delimiter', detail }];
}

const broken = {
  'malformed-quote': 'a quotation mark stands where none may be, or is never closed',
  'malformed-json': 'this is no JSON object with texts, numbers, true, false or null in it',
  'inexact-number':
    'a number with more digits than JSON is sure to keep: such an id is to be a text, in quotation marks',
  'record-too-long': `longer than ${longestRecord} bytes; only its beginning is kept`,
};
