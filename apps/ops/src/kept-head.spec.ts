import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HeadFile, NoKeptHead } from './kept-head';

describe('a head of the log in a file', () => {
  const head = { position: '26ab7318-bd7c-42a3-af8a-7eb1f345045e:985', link: 'ab'.repeat(32) };
  let folder: string;
  let file: string;
  let heads: HeadFile;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'alongside-head-'));
    file = join(folder, 'head.json');
    heads = new HeadFile(file, Buffer.alloc(32, 1));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is read as it was written, and replaces the one before', async () => {
    expect(await heads.read()).toBeNull();
    await heads.write({ ...head, position: '26ab7318-bd7c-42a3-af8a-7eb1f345045e:1' });
    await heads.write(head);
    expect(await heads.read()).toEqual(head);
  });

  it.each<[string, (text: string) => string]>([
    ['with another position', (text) => text.replace(':985', ':984')],
    ['with another link', (text) => text.replace('abab', 'abac')],
    ['without a signature', (text) => text.replace('signature', 'signed')],
    ['that is cut off', (text) => text.slice(0, 60)],
    ['that is empty', () => ''],
    ['that is null', () => 'null'],
  ])('is not believed in a file %s', async (_, change) => {
    await heads.write(head);
    await writeFile(file, change(await readFile(file, 'utf8')));
    await expect(heads.read()).rejects.toBeInstanceOf(NoKeptHead);
  });

  it('is not believed under the key of another installation', async () => {
    await new HeadFile(file, Buffer.alloc(32, 2)).write(head);
    await expect(heads.read()).rejects.toBeInstanceOf(NoKeptHead);
  });
});
