import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream';
import { parser } from 'stream-json';
import { pick } from 'stream-json/filters/pick.js';
import { streamArray } from 'stream-json/streamers/stream-array.js';
import { streamValues } from 'stream-json/streamers/stream-values.js';
import type { Feed, FeedFault, FeedService } from './feed';

/** A feed in JSON: a list of services, a page of the standard, one service, an organisation with its services, or one of these a line. */
export async function jsonFeed(path: string): Promise<Feed> {
  const { size } = await stat(path);
  const file = basename(path);
  const source = createReadStream(path);
  let line = 0;
  async function* services(): AsyncGenerator<FeedService | FeedFault> {
    for await (const value of (await isByLine(path)) ? lines(source) : values(source, await beginningOf(path))) {
      if (typeof value === 'object' && value !== null && 'malformed' in value) {
        line += 1;
        yield {
          at: { file, line },
          id: '',
          field: '',
          value: String(value.malformed).slice(0, 80),
          reason: 'is no JSON',
        };
        continue;
      }
      for (const given of servicesIn(value)) yield { given, at: { file, line: (line += 1) } };
    }
  }
  return {
    services,
    orphans: () => [],
    taxonomies: [],
    terms: [],
    passedOver: [],
    size,
    done: () => source.bytesRead,
  };
}

async function isByLine(path: string): Promise<boolean> {
  if (/\.(ndjson|jsonl)$/i.test(path)) return true;
  const [first = '', second = ''] = (await beginningOf(path)).split('\n');
  return /^\s*\{.*\}\s*$/.test(first) && second.trimStart().startsWith('{');
}

async function* lines(source: NodeJS.ReadableStream): AsyncGenerator<unknown> {
  for await (const line of createInterface({ input: source, crlfDelay: Infinity })) {
    const text = line.replace(/^\uFEFF/, '').trim();
    if (text !== '') yield parsed(text);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return { malformed: text };
  }
}

/** One by one, however large the file is. */
async function* values(source: NodeJS.ReadableStream, beginning: string): AsyncGenerator<unknown> {
  const isList = beginning.trimStart().startsWith('[');
  const isPage = /"contents?"\s*:\s*\[/.test(beginning);
  const tokens = parser.asStream({ jsonStreaming: true });
  const items = isList || isPage ? streamArray.asStream() : streamValues.asStream();
  const picked = isPage && !isList ? [pick.asStream({ filter: /^contents?$/ })] : [];
  // What fails comes out of the last of them.
  const reading = pipeline([source, tokens, ...picked, items], () => undefined) as unknown as AsyncIterable<{
    value: unknown;
  }>;
  for await (const { value } of reading) yield value;
}

function servicesIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [value];
  if (Array.isArray(value)) return value;
  const { contents, content, services, ...organization } = value as Readonly<Record<string, unknown>>;
  const page = contents ?? content;
  if (Array.isArray(page)) return page;
  if (!Array.isArray(services) || 'status' in organization) return [value];
  return services.map((service: object) => ({ organization, ...service }));
}

async function beginningOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0);
    return buffer
      .subarray(0, bytesRead)
      .toString('utf8')
      .replace(/^\uFEFF/, '');
  } finally {
    await file.close();
  }
}
