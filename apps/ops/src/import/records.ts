import { parse } from 'csv-parse/sync';
import { byteTexts, type ByteText } from './file-text';
import { ImportRefused } from './import-refused';
import type { FileFormat } from './mapping';

/** One record of the file, or what should have been one. */
export interface FileRecord {
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly text: ByteText;
  /** `null` where it cannot be split; why it is not to be read, `problem` tells. */
  readonly cells: readonly ByteText[] | null;
  readonly problem?: 'malformed-quote' | 'malformed-json' | 'inexact-number' | 'record-too-long';
}

/** A record ends here at the latest, so that one unclosed quote does not read the whole file into memory. */
export const longestRecord = 1024 * 1024;

/**
 * The records of a CSV file in order, some at a time; empty lines are no records.
 *
 * csv-parse splits them, but it is given whole records: lines are put together while the number of quotes is odd. Where that makes
 * no record, within `longestRecord` or before the file ends, only the line with which it began is given up, and reading
 * resumes at the next line. Records are parsed many at a time: one at a time takes ten times as long.
 *
 * Throws an `ImportRefused` where lines end in a carriage return alone: such a file would be one line, the header.
 */
export async function* fileRecords(
  source: AsyncIterable<Uint8Array | string>,
  format: FileFormat,
): AsyncGenerator<FileRecord[]> {
  const framer = new Framer(format);
  let isFirst = true;
  const checked = (records: FileRecord[]) => {
    if (isFirst && records[0]) assertLineEnds(records[0], format);
    isFirst &&= records.length === 0;
    return records;
  };
  for await (const text of byteTexts(source)) {
    const records = checked(framer.push(text));
    if (records.length > 0) yield records;
  }
  const records = checked(framer.end());
  if (records.length > 0) yield records;
}

/** The name of a column may have a carriage return in it, within quotation marks. */
function assertLineEnds({ text }: FileRecord, { quote = '"' }: FileFormat): void {
  const unquoted =
    quote === 'none'
      ? text
      : text
          .split(quote)
          .filter((_, at) => at % 2 === 0)
          .join('');
  if (!/\r[^\r\n]/.test(unquoted)) return;
  const detail = 'its lines end in a carriage return (CR) alone: save it as CSV with line ends of Windows or Unix';
  throw new ImportRefused([{ pointer: '', detail }]);
}

interface Line {
  readonly text: ByteText;
  readonly number: number;
  readonly tooLong: boolean;
}

class Framer {
  private readonly quote: string | null;
  private readonly split: (text: ByteText) => ByteText[][];
  private lines: Line[] = [];
  private unfinished = '';
  private dropping = false;
  private nextNumber = 1;

  constructor({ delimiter = ',', quote = '"' }: FileFormat) {
    this.quote = quote === 'none' ? null : quote;
    const options = {
      delimiter: delimiter === 'tab' ? '\t' : delimiter,
      quote: this.quote ?? false,
      escape: this.quote ?? '"',
      record_delimiter: '\n',
      relax_column_count: true,
    } as const;
    this.split = (text) => parse(text, options);
  }

  push(text: ByteText): FileRecord[] {
    const parts = (this.unfinished + text).split('\n');
    this.unfinished = parts.pop() ?? '';
    for (const part of parts) this.addLine(part);
    if (this.unfinished.length > longestRecord) {
      if (!this.dropping) this.keepLine(this.unfinished);
      this.dropping = true;
      this.unfinished = '';
    }
    return this.drain(false);
  }

  end(): FileRecord[] {
    if (this.unfinished !== '') this.addLine(this.unfinished);
    this.unfinished = '';
    return this.drain(true);
  }

  private addLine(text: ByteText): void {
    if (!this.dropping) this.keepLine(text);
    this.dropping = false;
    this.nextNumber += 1;
  }

  private keepLine(text: ByteText): void {
    const tooLong = text.length > longestRecord;
    this.lines.push({ text: tooLong ? text.slice(0, 1_000) : text, number: this.nextNumber, tooLong });
  }

  private drain(final: boolean): FileRecord[] {
    const records: FileRecord[] = [];
    let at = 0;
    while (at < this.lines.length) {
      const { groups, next } = this.wholeRecords(at, final);
      if (next === at) break;
      at = this.parseInto(records, groups) ?? next;
    }
    this.lines = this.lines.slice(at);
    return records;
  }

  /** As many records as the lines from `at` on hold for certain: [first line, line after the last]. */
  private wholeRecords(at: number, final: boolean): { groups: [number, number][]; next: number } {
    const groups: [number, number][] = [];
    let next = at;
    while (next < this.lines.length) {
      const end = this.recordEnd(next, final);
      if (end === null) break;
      if (!/^ *\r?$/.test(this.lines[next]!.text)) groups.push([next, end]);
      next = end;
    }
    return { groups, next };
  }

  /** The line after the record that begins at `first`; `null` where more lines are needed to tell. */
  private recordEnd(first: number, final: boolean): number | null {
    let open = false;
    let size = 0;
    for (let at = first; at < this.lines.length; at += 1) {
      const { text, tooLong } = this.lines[at]!;
      if (tooLong && at === first) return first + 1;
      open = open !== this.hasOddQuotes(text);
      if (!open) return at + 1;
      size += text.length + 1;
      // One line that does not close its quote: it will not parse, and only it is given up.
      if (size > longestRecord || tooLong) return first + 1;
    }
    return final ? first + 1 : null;
  }

  private hasOddQuotes(text: ByteText): boolean {
    if (this.quote === null) return false;
    let odd = false;
    for (let at = text.indexOf(this.quote); at !== -1; at = text.indexOf(this.quote, at + 1)) odd = !odd;
    return odd;
  }

  /** Adds the records; answers the line to resume at if what looked like a record of several lines was none. */
  private parseInto(records: FileRecord[], groups: [number, number][]): number | null {
    const pending = groups.map(([first, end]) => ({ first, end, ...this.textOf(first, end) }));
    const plain = pending.every(({ tooLong }) => !tooLong);
    const cells = plain ? this.trySplit(pending.map(({ text }) => text).join('\n')) : null;
    if (cells?.length === pending.length) {
      pending.forEach(({ line, text }, index) => records.push({ line, text, cells: cells[index]! }));
      return null;
    }
    for (const { first, end, line, text, tooLong } of pending) {
      const own = tooLong ? null : this.trySplit(text);
      if (own?.length === 1) {
        records.push({ line, text, cells: own[0]! });
        continue;
      }
      const problem = tooLong ? 'record-too-long' : 'malformed-quote';
      records.push({ line, text: this.textOf(first, first + 1).text, cells: null, problem });
      if (end > first + 1) return first + 1;
    }
    return null;
  }

  private textOf(first: number, end: number): { text: ByteText; line: number; tooLong: boolean } {
    const lines = this.lines.slice(first, end);
    const text = lines.map((line) => line.text).join('\n');
    return { text: text.replace(/\r$/, ''), line: lines[0]!.number, tooLong: lines[0]!.tooLong };
  }

  private trySplit(text: ByteText): ByteText[][] | null {
    try {
      return this.split(text);
    } catch {
      return null;
    }
  }
}
