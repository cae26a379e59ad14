import { readRecords, type ReadingOptions } from '../read-records';
import type { ReadRow, Reject } from '../reject';

/** What is read of a text, in its order: records without their way back, and rejects as code and line. */
export async function readAll<Read extends object>(text: string | Buffer, options: ReadingOptions<Read>) {
  async function* pieces() {
    yield text;
  }
  const found: (Read | { readonly rejected: string; readonly line: number; readonly reason: string })[] = [];
  for await (const item of readRecords(pieces(), options)) found.push(shown(item));
  return found;
}

function shown<Read extends object>(item: (Read & ReadRow) | Reject) {
  if ('code' in item) {
    const { code, line, reason } = item;
    return { rejected: code, line, reason };
  }
  const { refused: _, ...read } = item;
  return read as unknown as Read;
}
