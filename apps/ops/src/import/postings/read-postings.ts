import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { isPosting, PostingProblem, readPosting, type GivenPosting } from '@alongside/employers';
import type { Uuid } from '@alongside/kernel';
import { decoded, legible } from '../file-text';
import { ImportRefused } from '../import-refused';
import { fileRecords, longestRecord } from '../records';
import type { ReadRow, Reject, RejectCode } from '../reject';
import { jsonItems, type JsonItem } from './json-items';

/** A posting of the file that says what a vacancy is. */
export interface PostingRow extends GivenPosting, ReadRow {
  readonly line: number;
}

/** What else a document may have in it is not looked at: the organisation, the page, the way to it. */
export interface OtherThings {
  count: number;
}

interface Reading {
  readonly office: Uuid;
  readonly others: OtherThings;
}

/** Of an original that is kept; the log takes a megabyte an event. */
const longestOriginal = 400_000;

/**
 * The postings of a file, and in their places those that cannot be read: a JSON object, an array of them, a `@graph`, or one a line.
 * The file is read as a stream.
 */
export async function* readPostings(
  path: string,
  { onRead, ...reading }: Reading & { readonly onRead?: (bytes: number) => void },
): AsyncGenerator<PostingRow | Reject> {
  const source = counted(createReadStream(path), onRead);
  const items = (await isByLine(path)) ? lines(source) : jsonItems(source);
  for await (const some of items) for (const item of some) yield* postingsOf(item, reading);
}

async function* counted(source: AsyncIterable<Buffer>, onRead?: (bytes: number) => void): AsyncGenerator<Buffer> {
  for await (const piece of source) {
    onRead?.(piece.length);
    yield piece;
  }
}

async function* lines(source: AsyncIterable<Buffer>): AsyncGenerator<JsonItem[]> {
  for await (const records of fileRecords(source, { quote: 'none', delimiter: 'tab' }))
    yield records.map(({ line, text, problem }) =>
      problem === 'record-too-long' ? { line, text, problem } : { line, text: text.trim() },
    );
}

const shown = 64 * 1024;

/** By its name, or since its first line is a JSON value and its second one begins another. Throws an `ImportRefused` at what is no JSON. */
async function isByLine(path: string): Promise<boolean> {
  if (/\.(ndjson|jsonl)$/i.test(path)) return true;
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(shown), 0, shown, 0);
    const start = buffer
      .toString('utf8', 0, bytesRead)
      .replace(/^\uFEFF/, '')
      .trimStart();
    if (start !== '' && !/^[[{]/.test(start))
      throw new ImportRefused([{ pointer: '', detail: 'the file is no JSON: it begins with neither { nor [' }]);
    const end = start.indexOf('\n');
    return end !== -1 && /^[[{]/.test(start.slice(end).trimStart()) && parsed(start.slice(0, end)) !== undefined;
  } finally {
    await file.close();
  }
}

function* postingsOf(item: JsonItem, { office, others }: Reading): Generator<PostingRow | Reject> {
  const text = decoded(item.text);
  const value = text === null ? undefined : parsed(text);
  if (text === null || value === undefined) {
    yield unreadable(item, text);
    return;
  }
  const nodes = nodesIn(value);
  for (const node of nodes) {
    if (isOther(node)) others.count += 1;
    else
      yield rowOf(node, { item, office, original: nodes.length === 1 && node === value ? text : JSON.stringify(node) });
  }
}

function unreadable(item: JsonItem, text: string | null): Reject {
  const rejected = rejectedAt(item, text ?? legible(item.text));
  if (item.problem === 'record-too-long')
    return rejected(`longer than ${longestRecord} bytes; only its beginning is kept`, 'record-too-long');
  if (text === null) return rejected('this is not UTF-8; shown as Windows-1252', 'not-utf-8');
  return rejected('this is no JSON', 'malformed-json');
}

function rowOf(
  node: unknown,
  { item, office, original }: { readonly item: JsonItem; readonly office: Uuid; readonly original: string },
): PostingRow | Reject {
  const rejected = rejectedAt(item, original);
  if (Buffer.byteLength(original) > longestOriginal)
    return rejected(`longer than ${longestOriginal} bytes`, 'record-too-long');
  try {
    const refused: ReadRow['refused'] = (reason, { code = 'refused', ...rule } = {}) => ({
      ...rejected(reason, code),
      ...rule,
    });
    return { ...readPosting(node), office, original, line: item.line, refused };
  } catch (error) {
    if (error instanceof PostingProblem) return rejected(error.message, error.code);
    throw error;
  }
}

/** What a document holds, whatever it is wrapped in. */
function nodesIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null || isPosting(value)) return [value];
  const within = ['@graph', 'itemListElement', 'item', 'mainEntity'].filter((name) => name in value);
  return within.length === 0 ? [value] : within.flatMap((name) => nodesIn((value as Record<string, unknown>)[name]));
}

/** It says that it is something, and that it is no posting. */
function isOther(node: unknown): boolean {
  return typeof node === 'object' && node !== null && '@type' in node && !isPosting(node);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function rejectedAt({ line }: JsonItem, text: string) {
  return (reason: string, code: RejectCode): Reject => ({
    ...{ kind: 'reject', line, code, reason, text },
    ...{ columns: ['posting'], cells: [text] },
  });
}
