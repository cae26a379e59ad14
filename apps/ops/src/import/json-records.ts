import { decoded, type ByteText } from './file-text';
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
      const cells = cellsOf(text, columns);
      return cells ? { line, text, cells } : { line, text, cells, problem: 'malformed-json' };
    });
  }
}

function cellsOf(text: ByteText, columns: readonly string[]): ByteText[] | null {
  const value = parsed(decoded(text));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const cells = columns.map((name) => (Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : null));
  return cells.some((cell) => typeof cell === 'object' && cell !== null)
    ? null
    : cells.map((cell) => bytes(written(cell)));
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

function written(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  return cell === null ? '' : JSON.stringify(cell);
}

function bytes(text: string): ByteText {
  return Buffer.from(text, 'utf8').toString('latin1');
}
