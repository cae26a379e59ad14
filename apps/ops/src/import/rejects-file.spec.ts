import { PassThrough, Writable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import type { FileFormat } from './mapping';
import { rejectsFile } from './rejects-file';
import type { Reject } from './reject';

const reject: Reject = {
  kind: 'reject',
  line: 3,
  code: 'not-a-number',
  reason: '"weeks" is "two", which is no number',
  columns: ['id', 'weeks'],
  cells: ['=1+1', 'a\n"b"'],
  text: '=1+1,"a\n""b"""',
};
const unsplit: Reject = { ...reject, line: 9, reason: '3 columns where the header has 2', cells: null, text: '1,2,3' };

async function written(rejects: readonly Reject[], format: FileFormat = {}, guardFormulas = false) {
  const destination = new PassThrough();
  const content = text(destination);
  const file = rejectsFile(destination, format, { guardFormulas });
  for (const each of rejects) await file.write(each);
  return { count: await file.close(), text: await content };
}

describe('the file of rejects', () => {
  it('has the line, the reason and the cells as they were', async () => {
    expect(await written([reject, unsplit])).toEqual({
      count: 2,
      text:
        'line,reason,id,weeks,unparsed\n' +
        '3,"""weeks"" is ""two"", which is no number",=1+1,"a\n""b""",\n' +
        '9,3 columns where the header has 2,,,"1,2,3"\n',
    });
  });

  it('has the format of the file that the records came from', async () => {
    const { text: tabs } = await written([{ ...reject, cells: ['1', '2"'] }], { delimiter: 'tab', quote: 'none' });
    expect(tabs).toBe('line\treason\tid\tweeks\tunparsed\n3\t"weeks" is "two", which is no number\t1\t2"\t\n');
  });

  it('has the encoding of that file, too', async () => {
    const destination = new PassThrough();
    const content = buffer(destination);
    const file = rejectsFile(destination, { encoding: 'windows-1252' });
    await file.write({ ...reject, cells: ['Inês €', '日'] });
    await file.close();
    expect((await content).toString('latin1')).toContain(',In\u00eas \u0080,?,');
  });

  it('gives way to columns of the file', async () => {
    const columns = ['line', '_line', 'reason'];
    const { text: content } = await written([{ ...reject, columns, cells: ['a', 'b', 'c'] }]);
    expect(content.split('\n')[0]).toBe('__line,_reason,line,_line,reason,unparsed');
  });

  it('puts a guard before formulas only where asked to', async () => {
    expect((await written([reject], {}, true)).text).toContain(",'=1+1,");
  });

  it('stays empty without rejects', async () => {
    expect(await written([])).toEqual({ count: 0, text: '' });
  });

  it('takes many at once, in their order, while the destination is slow', async () => {
    const warnings: string[] = [];
    const warned = ({ message }: Error) => warnings.push(message);
    process.on('warning', warned);
    const chunks: string[] = [];
    const slow = new Writable({
      highWaterMark: 1,
      write: (chunk: Buffer, _encoding, done) => {
        chunks.push(chunk.toString());
        setImmediate(done);
      },
    });
    const file = rejectsFile(slow);
    await Promise.all(Array.from({ length: 100 }, (_, index) => file.write({ ...unsplit, line: index })));
    expect(await file.close()).toBe(100);
    process.off('warning', warned);
    const lines = chunks.join('').trim().split('\n');
    expect(lines.slice(1).map((line) => Number(line.split(',')[0]))).toEqual(
      Array.from({ length: 100 }, (_, at) => at),
    );
    expect(warnings).toEqual([]);
  });

  it('reports a destination that fails', async () => {
    const full = new Writable({ write: (_chunk, _encoding, done) => done(new Error('disk full')) });
    const file = rejectsFile(full);
    await expect(file.write(reject).then(() => file.close())).rejects.toThrow('disk full');
  });
});
