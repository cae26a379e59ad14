import type { Uuid } from '@alongside/kernel';
import { Columns } from './columns';
import { decoded, legible } from './file-text';
import { ImportRefused } from './import-refused';
import type { Mapping } from './mapping';
import { type FileRecord, fileRecords, longestRecord } from './records';
import { quoted, RowProblem } from './row-problem';
import type { ReadSpell, Reject, RejectCode } from './spell';
import { spellReader, type SpellReader } from './spell-reader';

export interface ReadOptions {
  /** The office of the claims where the mapping names none. */
  readonly office?: Uuid;
}

/**
 * The spells of a CSV file in UTF-8, and in their places the records that are none, in the order of the file.
 *
 * Memory does not grow with the file. Throws an `ImportRefused` before the first record if the file does not suit the mapping; a
 * bad record is a `Reject` and never an error.
 */
export async function* readSpells(
  source: AsyncIterable<Uint8Array | string>,
  mapping: Mapping,
  options: ReadOptions = {},
): AsyncGenerator<ReadSpell | Reject> {
  let reader: RecordReader | null = null;
  for await (const records of fileRecords(source, mapping.file ?? {})) {
    for (const record of records) {
      if (reader) yield reader.read(record);
      else reader = new RecordReader(record, mapping, options);
    }
  }
  if (!reader)
    throw new ImportRefused([{ pointer: '', detail: 'the file is empty: its first line is to name the columns' }]);
}

class RecordReader {
  private readonly header: readonly string[];
  private readonly spell: SpellReader;
  private number = 0;

  constructor(header: FileRecord, mapping: Mapping, { office }: ReadOptions) {
    const names = header.cells?.map((cell) => decoded(cell)?.trim() ?? null);
    if (!names || names.includes(null)) {
      const why = names ? 'is not UTF-8' : 'does not split into columns';
      throw new ImportRefused([{ pointer: '', detail: `the file's header, line ${header.line}, ${why}` }]);
    }
    this.header = names as string[];
    const columns = new Columns(this.header, mapping.file?.missing);
    this.spell = spellReader(mapping, columns, office);
    if (columns.problems.length > 0) throw new ImportRefused(columns.problems);
  }

  read(record: FileRecord): ReadSpell | Reject {
    this.number += 1;
    const { line, cells, problem } = record;
    if (cells === null) return this.reject(record, problem ?? 'malformed-quote', broken[problem ?? 'malformed-quote']);
    const texts = cells.map(decoded);
    const bad = texts.indexOf(null);
    if (bad !== -1) {
      return this.reject(record, 'not-utf-8', `${quoted(legible(cells[bad]!))} is not UTF-8; shown as Windows-1252`);
    }
    if (cells.length !== this.header.length) {
      const detail = `${cells.length} columns where the header has ${this.header.length}`;
      return this.reject(record, 'wrong-column-count', detail);
    }
    try {
      const spell = this.spell({ line, number: this.number, cells: texts as string[] });
      return { ...spell, refused: (reason) => this.reject(record, 'refused', reason) };
    } catch (error) {
      if (error instanceof RowProblem) return this.reject(record, error.code, error.message);
      throw error;
    }
  }

  private reject({ line, cells, text }: FileRecord, code: RejectCode, reason: string): Reject {
    const fits = cells !== null && cells.length === this.header.length;
    return {
      kind: 'reject',
      line,
      code,
      reason,
      columns: this.header,
      cells: fits ? cells.map(legible) : null,
      text: legible(text),
    };
  }
}

const broken = {
  'malformed-quote': 'a quotation mark stands where none may be, or is never closed',
  'record-too-long': `longer than ${longestRecord} bytes; only its beginning is kept`,
};
