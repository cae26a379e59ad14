import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExternalIds, type Importing } from '@alongside/caseload';
import { heldAtOnce, writePostings, type PostingsForm } from './held-at-once.contract';
import { PostingsOfFile } from './postings-of-file';
import { readPostings, type PostingRow } from './read-postings';

const count = 1_000;
/** 192 are under way at once, and a piece of the file that was read has some 17 more. */
const fewer = 300;

/** Takes every posting, and records it nowhere. */
const importing: Importing = {
  commands: {
    look: () => Promise.resolve({ state: null as never, revision: -1n }),
    handleCompound: () => Promise.resolve({ revision: 0n }),
  },
  ids: new ExternalIds(Buffer.alloc(32), 'jobs-board'),
  actor: { personId: '0192de80-0004-8000-8000-000000000001', roles: [] },
  route: 'import postings',
  today: '2026-03-02',
};

/** What these tests are to catch: it reads the whole file before it gives the first posting. */
const readingAll: typeof readPostings = async function* (path, options) {
  const all = [];
  for await (const row of readPostings(path, options)) all.push(row);
  yield* all;
};

/** And this: it keeps what it has recorded. */
class KeepingAll extends PostingsOfFile {
  private readonly kept: PostingRow[] = [];

  override record(row: PostingRow) {
    this.kept.push(row);
    return super.record(row);
  }
}

describe('of a file of postings', () => {
  let folder: string;
  beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'held-at-once-'))));
  afterAll(() => rm(folder, { recursive: true }));

  const held = async (form: PostingsForm, read = readPostings, postings = new PostingsOfFile(importing)) => {
    const file = join(folder, `${form}.json`);
    await writePostings(file, form, count);
    return heldAtOnce(file, { read, postings });
  };

  it.each(['array', 'graph', 'lines'] as const)('few are held at once, however many there are: %s', async (form) => {
    const { rows, ahead, inMemory } = await held(form);
    expect(rows).toBe(count);
    expect(ahead).toBeLessThan(fewer);
    expect(inMemory).toBeLessThan(fewer);
  });

  it('it is found out when all are read first', async () => {
    const { ahead, inMemory } = await held('array', readingAll);
    expect(ahead).toBeGreaterThan(count - fewer);
    expect(inMemory).toBeGreaterThan(count - fewer);
  });

  it('it is found out when all are kept once they are recorded', async () => {
    const { ahead, inMemory } = await held('array', readPostings, new KeepingAll(importing));
    expect(ahead).toBeLessThan(fewer);
    expect(inMemory).toBeGreaterThan(count - fewer);
  });
});
