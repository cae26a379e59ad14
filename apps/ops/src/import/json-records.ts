import { decoded, type ByteText } from './file-text';
import { isExact, withNumbersAsWritten } from './json-numbers';
import { fileRecords, type FileRecord } from './records';

/** The records of a file with one JSON object a line, in the cells of these columns; what an object does not have is an empty cell. */
export async function* jsonRecords(
  source: AsyncIterable<Uint8Array | string>,
  columns: readonly string[],
): AsyncGenerator<FileRecord[]> {
  yield [{ line: 0, text: '', cells: columns.map(bytes) }];
  for await (const lines of fileRecords(source, { quote: 'none', delimiter: 'tab' })) {
    yield lines.map(({ line, text, problem }): FileRecord => {
      if (problem) return { line, text, cells: null, problem };
      return { line, text, ...cellsOf(text, columns) };
    });
  }
}

function cellsOf(text: ByteText, columns: readonly string[]): Pick<FileRecord, 'cells' | 'problem'> {
  const json = decoded(text);
  const value = parsed(json);
  if (json === null || typeof value !== 'object' || value === null || Array.isArray(value)) return malformed;
  const cells = columns.map((name) => (Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : null));
  if (cells.some((cell) => typeof cell === 'object' && cell !== null)) return malformed;
  if (!cells.some((cell) => typeof cell === 'number')) return { cells: cells.map(shown) };
  const written = withNumbersAsWritten(json);
  const isHeld = (name: string, at: number) => typeof cells[at] !== 'number' || isExact(written[name] as string);
  if (columns.every(isHeld)) return { cells: cells.map(shown) };
  return {
    cells: columns.map((name, at) => shown(cells[at] === null ? null : written[name])),
    problem: 'inexact-number',
  };
}

const malformed = { cells: null, problem: 'malformed-json' } as const;

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

function shown(cell: unknown): ByteText {
  if (typeof cell === 'string') return bytes(cell);
  return cell === null ? '' : bytes(JSON.stringify(cell));
}

function bytes(text: string): ByteText {
  return Buffer.from(text, 'utf8').toString('latin1');
}
