import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rowsOf, tableFilesIn, type TableRow } from './csv-tables';

describe('tables of HSDS', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'alongside-tables-'))));
  afterEach(() => rm(folder, { recursive: true }));

  async function rowsIn(text: string): Promise<readonly TableRow[]> {
    const path = join(folder, 'phones.csv');
    await writeFile(path, text);
    const rows: TableRow[] = [];
    for await (const row of rowsOf(path, 'phones.csv')) rows.push(row);
    return rows;
  }

  it.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR CR LF, as the examples of the standard do', '\r\r\n'],
  ])('end their lines with %s', async (_, end) => {
    const rows = await rowsIn(['\uFEFFid, Number ,note', '1,"020 7946 0000",', '', '2,"say ""hello""",x'].join(end));
    expect(rows.map(({ cells }) => cells)).toEqual([
      { id: '1', number: '020 7946 0000' },
      { id: '2', number: 'say "hello"', note: 'x' },
    ]);
  });

  it('say on which line of its file a row ends', async () => {
    const rows = await rowsIn('id,note\r\n1,"two\r\nlines"\r\n2,\r\n');
    expect(rows.map(({ at }) => at)).toEqual([3, 4].map((line) => ({ file: 'phones.csv', line })));
  });

  it('are named after many things or after one; other files are passed over', async () => {
    for (const name of ['services.csv', 'taxonomy.csv', 'Address.csv', 'addresses.csv', 'programs.csv', 'notes.txt'])
      await writeFile(join(folder, name), 'id\n');
    const { files, passedOver } = await tableFilesIn(folder);
    expect(files).toEqual({
      services: join(folder, 'services.csv'),
      taxonomies: join(folder, 'taxonomy.csv'),
      addresses: join(folder, 'addresses.csv'),
    });
    expect(passedOver).toEqual(['Address.csv', 'programs.csv']);
  });
});
