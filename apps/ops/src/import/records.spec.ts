import type { FileFormat } from './mapping';
import { fileRecords, longestRecord } from './records';

async function recordsOf(text: string, { format = {}, piece = 7 }: { format?: FileFormat; piece?: number } = {}) {
  async function* pieces() {
    for (let at = 0; at < text.length; at += piece) yield Buffer.from(text.slice(at, at + piece), 'latin1');
  }
  const all: [line: number, ...cells: (string | undefined)[]][] = [];
  for await (const records of fileRecords(pieces(), format)) {
    for (const { line, cells, problem } of records) all.push(cells ? [line, ...cells] : [line, `(${problem})`]);
  }
  return all;
}

describe('a file whose lines end in a carriage return alone', () => {
  it.each(['id,given\r7,Amina\r', 'id,"the\rname"\r7,Amina', `id,given\r${'7,Amina\r'.repeat(200_000)}`])(
    'is refused: it would be a header and nothing else (%#)',
    (text) => expect(recordsOf(text, { piece: 4_096 })).rejects.toThrow('a carriage return (CR) alone'),
  );

  it('is told from one that has a carriage return in a name, or one too many at the end of a line', async () => {
    expect(await recordsOf('id,"the\rname"\n7,Amina\n')).toEqual([
      [1, 'id', 'the\rname'],
      [2, '7', 'Amina'],
    ]);
    expect(await recordsOf('id,given\r\r\n7,Amina\r\r\n')).toHaveLength(2);
  });
});

describe('records of a file with a malformed quote', () => {
  const malformed = '(malformed-quote)';

  it.each([
    {
      of: 'a quote that is never closed',
      text: 'a,b\n1,"x\n2,y\n3,z\n',
      records: [
        [1, 'a', 'b'],
        [2, malformed],
        [3, '2', 'y'],
        [4, '3', 'z'],
      ],
    },
    {
      of: 'a quote that the next quoted cell would close',
      text: 'a,b\n1,"x\n2,y\n3,"z"\n4,"w"x\n5,v\n',
      records: [
        [1, 'a', 'b'],
        [2, malformed],
        [3, '2', 'y'],
        [4, '3', 'z'],
        [5, malformed],
        [6, '5', 'v'],
      ],
    },
    {
      of: 'two lines that each open a quote',
      text: 'a,b\n1,"x\n2,"y\n3,z\n',
      records: [
        [1, 'a', 'b'],
        [2, malformed],
        [3, malformed],
        [4, '3', 'z'],
      ],
    },
    {
      of: 'a quote within an unquoted cell',
      text: 'a,b\n1,5" pipe\n2,y"\n3,z\n',
      records: [
        [1, 'a', 'b'],
        [2, malformed],
        [3, malformed],
        [4, '3', 'z'],
      ],
    },
    {
      of: 'text after a closing quote, between good records',
      text: 'a,b\n1,"x"y\n2,"y,\n""z"""\n3,z\n',
      records: [
        [1, 'a', 'b'],
        [2, malformed],
        [3, '2', 'y,\n"z"'],
        [5, '3', 'z'],
      ],
    },
    {
      of: 'a quote opened on the last line',
      text: 'a,b\n1,x\n2,"y',
      records: [
        [1, 'a', 'b'],
        [2, '1', 'x'],
        [3, malformed],
      ],
    },
  ])('loses only its line: $of', async ({ text, records }) => {
    for (const piece of [1, 7, 1_000]) expect(await recordsOf(text, { piece })).toEqual(records);
  });

  it('reads quotes as text where the file has none', async () => {
    expect(await recordsOf('a\tb\n1\t5" pipe\n2\t"y\n', { format: { delimiter: 'tab', quote: 'none' } })).toEqual([
      [1, 'a', 'b'],
      [2, '1', '5" pipe'],
      [3, '2', '"y'],
    ]);
  });

  it('reads another quotation mark', async () => {
    expect(await recordsOf("a|b\n1|'x|''y'''\n", { format: { delimiter: '|', quote: "'" } })).toEqual([
      [1, 'a', 'b'],
      [2, '1', "x|'y'"],
    ]);
  });

  it('keeps a record of empty cells, also between tabs', async () => {
    expect(await recordsOf('a\tb\n\t\n\n', { format: { delimiter: 'tab' } })).toEqual([
      [1, 'a', 'b'],
      [2, '', ''],
    ]);
  });
});

describe('what is too long', () => {
  const long = 'x'.repeat(longestRecord + 1);

  it('is given up as one line, however it arrives', async () => {
    for (const piece of [100_000, 10_000_000]) {
      expect(await recordsOf(`a,b\n1,${long}${long}\n2,y\n`, { piece })).toEqual([
        [1, 'a', 'b'],
        [2, '(record-too-long)'],
        [3, '2', 'y'],
      ]);
    }
  });

  it('ends the search for a closing quote', async () => {
    const lines = Array.from({ length: 30 }, (_, index) => `${index},${'y'.repeat(50_000)}`);
    const records = await recordsOf(`a,b\n1,"x\n${lines.join('\n')}\n`, { piece: 65_536 });
    expect(records).toHaveLength(32);
    expect(records[1]).toEqual([2, '(malformed-quote)']);
    expect(records[31]?.[0]).toBe(32);
  });
});
