import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Taken } from '@alongside/caseload';
import { importRecords } from '../records/import-records';
import type { PostingsOfFile } from './postings-of-file';
import type { readPostings } from './read-postings';

/** Of each posting in a file of `writePostings`, with what parts it from the next. */
const bytesEach = 4_000;

const forms = {
  array: { begin: '[', between: ',', end: ']' },
  graph: { begin: '{"@graph":[', between: ',', end: ']}' },
  lines: { begin: '', between: '\n', end: '\n' },
};

export type PostingsForm = keyof typeof forms;

/** A file of so many different postings, all of one length. */
export async function writePostings(file: string, form: PostingsForm, count: number): Promise<void> {
  const { begin, between, end } = forms[form];
  const out = createWriteStream(file);
  out.write(begin);
  for (let number = 0; number < count; number += 1) {
    const posting = { '@type': 'JobPosting', title: `Porter ${number}`, hiringOrganization: 'Invented Employer' };
    const bare = JSON.stringify({ ...posting, description: '' });
    const description = 'x'.repeat(bytesEach - between.length - bare.length);
    out.write(`${number === 0 ? '' : between}${JSON.stringify({ ...posting, description })}`);
  }
  out.end(end);
  await once(out, 'finish');
}

export interface HeldAtOnce {
  rows: number;
  /** The most postings that were read and not yet taken. */
  ahead: number;
  /** The most of those taken, done with or not, that were still in memory whenever that was looked at. */
  inMemory: number;
}

/** Imports a file of `writePostings`, and counts what of it is held at once; what the clock says plays no part in it. */
export async function heldAtOnce(
  file: string,
  { read, postings }: { readonly read: typeof readPostings; readonly postings: Pick<PostingsOfFile, 'record'> },
): Promise<HeldAtOnce> {
  const held: HeldAtOnce = { rows: 0, ahead: 0, inMemory: 0 };
  const terms: WeakRef<object>[] = [];
  let bytes = 0;
  const reading = read(file, { office: '', others: { count: 0 }, onRead: (more) => (bytes += more) });
  const looked = async function* () {
    for await (const row of reading) {
      if ('terms' in row) terms.push(new WeakRef(row.terms));
      yield row;
    }
  };
  const record = async (row: Parameters<PostingsOfFile['record']>[0]): Promise<Taken> => {
    await turn();
    held.ahead = Math.max(held.ahead, Math.floor(bytes / bytesEach) - held.rows);
    held.rows += 1;
    if (held.rows % 250 === 0) held.inMemory = Math.max(held.inMemory, await countInMemory(terms));
    return postings.record(row);
  };
  const none = { write: () => Promise.resolve(), close: () => Promise.resolve(0) };
  await importRecords(looked(), { record, rejects: none });
  return held;
}

async function countInMemory(all: readonly WeakRef<object>[]): Promise<number> {
  await turn(); // what was looked at in this turn stays until it ends
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return all.filter((one) => one.deref() !== undefined).length;
}
