import { monthsBetween } from '@alongside/kernel';
import { ImportRefused } from './import-refused';
import type { Mapping } from './mapping';
import { officeId } from './office-id';
import { readSpells, type ReadOptions } from './read-spells';
import type { Reject } from './reject';
import type { ReadSpell, Spell } from './spell';

const mapping: Mapping = {
  version: 1,
  import: 'a-survey',
  key: { columns: ['id'] },
  office: { name: 'Northgate' },
  claimant: {
    given: { constant: 'Person' },
    family: { template: '{row}/{key}' },
    birth: { ageAtOpening: { column: 'age' } },
  },
  opened: { constant: '2025-01-06' },
  length: { column: 'weeks', unit: 'weeks' },
  benefit: { column: 'benefit', values: { y: 'insurance' }, otherwise: 'none' },
  breakdowns: { sex: { column: 'sex', values: { f: 'female', m: 'male' } } },
  outcomes: [
    { when: { done: 1, how: ['full', 'Full'] }, closed: 'employment', hours: 'full-time' },
    { when: { done: 1, how: null }, closed: 'unknown' },
    { when: { how: 'bad' }, reject: 'the interviewer marked it as bad' },
  ],
  otherwise: { followUpEnded: 'study-over' },
};
const header = 'id,weeks,age,benefit,sex,done,how,note';

async function read(
  text: string | Uint8Array | readonly Uint8Array[],
  changes: Partial<Mapping> = {},
  options: ReadOptions = {},
): Promise<(Spell | Reject)[]> {
  const pieces = Array.isArray(text) ? (text as Uint8Array[]) : [text as string | Uint8Array];
  const answer: (Spell | Reject)[] = [];
  for await (const item of readSpells(piecesOf(pieces), { ...mapping, ...changes }, options)) answer.push(plain(item));
  return answer;
}

/** Without the way back to its record, which is a function and equals no other. */
function plain(item: ReadSpell | Reject): Spell | Reject {
  if (item.kind === 'reject') return item;
  const { refused: _, ...spell } = item;
  return spell;
}

async function* piecesOf(pieces: readonly (string | Uint8Array)[]) {
  yield* pieces;
}

async function readOne(row: string, changes: Partial<Mapping> = {}): Promise<Spell> {
  const [spell] = await read(`${header}\n${row}\n`, changes);
  if (spell?.kind !== 'spell') throw new Error(spell?.reason ?? 'nothing');
  return spell;
}

async function rejectOf(row: string, changes: Partial<Mapping> = {}): Promise<[string, string]> {
  const [reject] = await read(`${header}\n${row}\n`, changes);
  if (reject?.kind !== 'reject') throw new Error('no reject');
  expect(reject.line).toBe(2);
  return [reject.code, reject.reason];
}

async function refusalOf(reading: Promise<unknown>) {
  const error: unknown = await reading.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ImportRefused)) throw new Error(`not refused: ${String(error)}`);
  return error.problems;
}

describe('a row as a spell', () => {
  it('takes everything that the mapping names', async () => {
    expect(await readOne('7,13,41,y,f,1,full,')).toEqual({
      kind: 'spell',
      row: { line: 2, key: '7' },
      claimant: { name: { given: 'Person', family: '1/7' }, birthMonth: '1983-07' },
      office: officeId('Northgate'),
      benefit: 'insurance',
      openedOn: '2025-01-06',
      characteristics: { sex: 'female' },
      end: { kind: 'closed', on: '2025-04-07', destination: 'employment', hours: 'full-time' },
      employment: { startedOn: '2025-04-07', hours: 'full-time', evidence: 'self-report' },
    });
  });

  it('follows a spell that no rule closes up to its length', async () => {
    const spell = await readOne('7,2,41,n,,0,,');
    expect(spell.end).toEqual({ kind: 'follow-up-ended', on: '2025-01-20', reason: 'study-over' });
    expect(spell.employment).toBeUndefined();
    expect(spell.benefit).toBe('none');
    expect(spell.characteristics).toEqual({});
  });

  it('takes the first rule that fits, and no cell for one that is not known', async () => {
    expect((await readOne('7,2,41,n,,1,NA,')).end).toEqual({
      kind: 'closed',
      on: '2025-01-20',
      destination: 'unknown',
    });
    expect((await readOne('7,2,41,n,,1.0, Full ,')).end).toMatchObject({ destination: 'employment' });
    expect((await readOne('7,2,41,n,,1,part,')).end).toMatchObject({ kind: 'follow-up-ended' });
  });

  it.each([0, 16, 41, 99])('estimates the month of birth so that somebody is %d at the opening', async (age) => {
    const { birthMonth = '' } = (await readOne(`7,2,${age},n,,0,,`)).claimant;
    expect(Math.floor(monthsBetween(birthMonth, '2025-01') / 12)).toBe(age);
  });

  it.each([
    ['days', '10', '2025-01-16'],
    ['weeks', '1.5', '2025-01-17'],
    [{ days: 14 }, '3', '2025-02-17'],
    ['weeks', '0', '2025-01-06'],
  ] as const)('measures a length in %j: %s ends on %s', async (...[unit, length, on]) => {
    const spell = await readOne(`7,${length},41,n,,0,,`, { length: { column: 'weeks', unit } });
    expect(spell.end.on).toBe(on);
  });

  it('reads semicolons, tabs, decimal commas and days as the file writes them', async () => {
    const file = { delimiter: 'tab', decimal: ',', dates: 'D.M.YYYY', missing: ['-'] } as const;
    const [spell] = await read('id\tweeks\tage\tbenefit\tsex\tdone\thow\tstart\n7\t1,5\t-\ty\tm\t1,0\t-\t6.1.2025\n', {
      file,
      opened: { column: 'start' },
    });
    expect(spell).toMatchObject({
      openedOn: '2025-01-06',
      claimant: { name: { given: 'Person', family: '1/7' } },
      end: { kind: 'closed', on: '2025-01-17', destination: 'unknown' },
    });
    expect(spell).not.toHaveProperty('claimant.birthMonth');
  });

  it('takes the end from a column, and a day of the study where there is none', async () => {
    const changes: Partial<Mapping> = {
      length: undefined,
      ended: { column: 'weeks', ifMissing: '2025-12-31' },
      claimant: {
        given: { column: 'note' },
        family: { template: 'born {column:age}' },
        birth: { date: { column: 'age' } },
      },
    };
    expect(await readOne('7,2025-02-03,1990-05-06,y,f,1,full,Ada', changes)).toMatchObject({
      claimant: { name: { given: 'Ada', family: 'born 1990-05-06' }, dateOfBirth: '1990-05-06' },
      end: { kind: 'closed', on: '2025-02-03' },
    });
    expect(await readOne('7,,1990-05-06,y,f,0,,Ada', changes)).toMatchObject({
      end: { kind: 'follow-up-ended', on: '2025-12-31' },
    });
    expect(await rejectOf('7,,1990-05-06,y,f,1,full,Ada', changes)).toEqual([
      'closed-without-end',
      'closed by the mapping (employment), but of the spell from 2025-01-06 no end is known',
    ]);
    expect(await rejectOf('7,2025-01-05,1990-05-06,y,f,0,,Ada', changes)).toEqual([
      'out-of-range',
      'the spell ends 1 days before it begins',
    ]);
    expect(await rejectOf('7,2025-02-03,2025-02-01,y,f,0,,Ada', changes)).toEqual([
      'out-of-range',
      '"age" is after the opening',
    ]);
  });

  it('finds offices by name, by id and by value, or takes the one given with the command', async () => {
    const id = '11111111-1111-4111-8111-111111111111';
    const officeOf = async (row: string, office: Mapping['office'], options?: ReadOptions) => {
      const [spell] = await read(`${header}\n${row}`, { office }, options);
      return spell?.kind === 'spell' ? spell.office : spell?.reason;
    };
    const row = '7,2,41,n,,0,,';
    expect(await officeOf(`${row}Riverside`, { column: 'note' })).toBe(officeId('Riverside'));
    expect(await officeOf(row + id, { column: 'note' })).toBe(id);
    expect(await officeOf(`${row}R`, { column: 'note', values: { R: 'Riverside' } })).toBe(officeId('Riverside'));
    expect(await officeOf(`${row}S`, { column: 'note', values: { R: 'Riverside' } })).toBe(
      'the mapping has no value "S" of "note"',
    );
    expect(await officeOf(row, undefined, { office: id })).toBe(id);
    expect(await refusalOf(officeOf(row, undefined))).toEqual([
      { pointer: '', detail: 'no office: name one in the mapping ("office") or with the command' },
    ]);
  });

  it('makes codes of cells that no values are given for', async () => {
    const breakdowns = { place: { column: 'note' } };
    expect((await readOne("7,2,41,n,,0,,Côte d'Ivoire", { breakdowns })).characteristics).toEqual({
      place: 'cote-d-ivoire',
    });
    expect(await rejectOf('7,2,41,n,,0,,ᐃᓄᒃ', { breakdowns })).toEqual([
      'value-not-mapped',
      '"ᐃᓄᒃ" of "note" makes no code: map it',
    ]);
  });

  it('has a code for what is not known if the mapping gives one', async () => {
    const breakdowns = { sex: { column: 'sex', ifMissing: 'not-told' } };
    expect((await readOne('7,2,41,n,NA,0,,', { breakdowns })).characteristics).toEqual({ sex: 'not-told' });
  });

  it('is named by several columns without confusion', async () => {
    const key = { columns: ['id', 'note'] };
    const keyOf = async (row: string) => (await readOne(row, { key })).row.key;
    expect(await keyOf('a|b,2,41,n,,0,,c')).toBe('a\\|b|c');
    expect(await keyOf('a,2,41,n,,0,,b|c')).toBe('a|b\\|c');
  });
});

describe('a row that is no spell', () => {
  it.each([
    { row: ',2,41,n,,0,,', reject: ['key-missing', '"id" is not known, and it names the record'] },
    { row: '7,,41,n,,0,,', reject: ['value-missing', '"weeks" is not known'] },
    { row: '7,two,41,n,,0,,', reject: ['not-a-number', '"weeks" is "two", which is no number'] },
    { row: '7,"1,5",41,n,,0,,', reject: ['not-a-number', '"weeks" is "1,5", which is no number'] },
    { row: '7,0x10,41,n,,0,,', reject: ['not-a-number', '"weeks" is "0x10", which is no number'] },
    { row: '7,-2,41,n,,0,,', reject: ['out-of-range', '"weeks" is negative'] },
    { row: '7,99999,41,n,,0,,', reject: ['out-of-range', 'the spell is longer than 18263 days'] },
    { row: '7,1e300,41,n,,0,,', reject: ['out-of-range', 'the spell is longer than 18263 days'] },
    { row: '7,2,-1,n,,0,,', reject: ['out-of-range', '"age" is after the opening'] },
    { row: '7,2,410,n,,0,,', reject: ['out-of-range', '"age" makes somebody older than 120'] },
    { row: '7,2,41,n,x,0,,', reject: ['value-not-mapped', 'the mapping has no value "x" of "sex"'] },
    { row: '7,2,41,n,,0,bad,', reject: ['by-rule', 'the interviewer marked it as bad'] },
    { row: '7,2,41,n,,0,', reject: ['wrong-column-count', '7 columns where the header has 8'] },
    { row: '7,2,41,n,,0,,,', reject: ['wrong-column-count', '9 columns where the header has 8'] },
    { row: '7\0,2,41,n,,0,,', reject: ['not-utf-8', 'a text has a character U+0000'] },
  ])('$row', async ({ row, reject }) => {
    expect(await rejectOf(row)).toEqual(reject);
  });

  it('is outside the limits of the mapping', async () => {
    const opened = { column: 'note' };
    const limits = { earliest: '2024-01-01', latest: '2025-01-31', longestDays: 10 };
    expect(await rejectOf('7,1,41,n,,0,,1925-01-06', { opened, limits })).toEqual([
      'out-of-range',
      'the opening on 1925-01-06 is not from 2024-01-01 to 2025-01-31',
    ]);
    expect(await rejectOf('7,2,41,n,,0,,2025-01-06', { opened, limits })).toEqual([
      'out-of-range',
      'the spell is longer than 10 days',
    ]);
    expect(await rejectOf('7,1,41,n,,0,,2025-01-30', { opened, limits })).toEqual([
      'out-of-range',
      'the end on 2025-02-06 is after 2025-01-31',
    ]);
    expect(await rejectOf('7,1,41,n,,0,,6 January', { opened })).toEqual([
      'not-a-date',
      '"note" is "6 January", which is no date',
    ]);
  });

  it('may be refused later, by the rules of the domain', async () => {
    for await (const item of readSpells(piecesOf([`${header}\n7,2,41,n,,0,,\n`]), mapping)) {
      if (item.kind === 'reject') throw new Error(item.reason);
      expect(item.refused('the claim was opened before the office was')).toEqual({
        kind: 'reject',
        line: 2,
        code: 'refused',
        reason: 'the claim was opened before the office was',
        columns: header.split(','),
        cells: ['7', '2', '41', 'n', '', '0', '', ''],
        text: '7,2,41,n,,0,,',
      });
    }
    expect.assertions(1);
  });

  it('keeps its cells and its text as they stood, and the rows around it', async () => {
    const good = '8,2,41,n,,0,,';
    const items = await read(`${header}\n${good}\n7, two ,41,n,,0,,"a ""b"""\n${good}\n`);
    expect(items.map(({ kind }) => kind)).toEqual(['spell', 'reject', 'spell']);
    expect(items[1]).toEqual({
      kind: 'reject',
      line: 3,
      code: 'not-a-number',
      reason: '"weeks" is "two", which is no number',
      columns: header.split(','),
      cells: ['7', ' two ', '41', 'n', '', '0', '', 'a "b"'],
      text: '7, two ,41,n,,0,,"a ""b"""',
    });
    expect(items[2]).toMatchObject({ row: { line: 4 }, claimant: { name: { family: '3/8' } } });
  });
});

describe('a file', () => {
  const rows = ['7,13,41,y,f,1,full,', '8,2,41,n,,0,,"a, b\nc"', '9,2,41,n,,0,,'];
  const text = [header, ...rows].join('\n');

  it('may have a byte-order mark, CRLF, empty lines, and no line end at its end', async () => {
    const items = await read(text);
    expect(items.map((item) => item.kind === 'spell' && item.row)).toEqual([
      { line: 2, key: '7' },
      { line: 3, key: '8' },
      { line: 5, key: '9' },
    ]);
    const claimants = items.map((item) => item.kind === 'spell' && { ...item, row: item.row.key });
    for (const variant of [
      `\ufeff${text}`,
      text.replaceAll('\n', '\r\n'),
      `${text}\r\n\r\n`,
      text.replace('\n8', '\n\n  \n8'),
      `\ufeff"id"${text.slice(2)}`,
    ]) {
      const same = await read(variant);
      expect(same.map((item) => item.kind === 'spell' && { ...item, row: item.row.key })).toEqual(claimants);
    }
  });

  it('may arrive in pieces of any size', async () => {
    const bytes = Buffer.from(`\ufeff${text.replace('a, b', 'é, ö')}\n`);
    const whole = await read(bytes);
    for (const size of [1, 2, 7]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      expect(await read(pieces)).toEqual(whole);
    }
  });

  it('is refused where it lacks columns, all of them named at once', async () => {
    expect(await refusalOf(read('id,weeks,age,sex,done,how\n'))).toEqual([
      {
        pointer: '/benefit/column',
        detail: 'the file has no column "benefit"; it has "id", "weeks", "age", "sex", "done", "how"',
      },
    ]);
    const problems = await refusalOf(read('something else\n'));
    expect(problems.map(({ pointer }) => pointer)).toEqual([
      '/key/columns/0',
      '/claimant/birth/ageAtOpening/column',
      '/length/column',
      '/benefit/column',
      '/breakdowns/sex/column',
      '/outcomes/0/when/done',
      '/outcomes/0/when/how',
      '/outcomes/1/when/done',
      '/outcomes/1/when/how',
      '/outcomes/2/when/how',
    ]);
  });

  it('is refused for its delimiter alone where the header did not split', async () => {
    expect(await refusalOf(read('id;weeks\n'))).toEqual([
      {
        pointer: '/file/delimiter',
        detail: 'the delimiter may be wrong: by "," the header is one column, "id;weeks"; it may be ";"',
      },
    ]);
  });

  it('is refused where a column that the mapping names stands twice', async () => {
    expect(await refusalOf(read(`${header},age\n`))).toEqual([
      { pointer: '/claimant/birth/ageAtOpening/column', detail: 'the file has several columns "age"' },
    ]);
    expect(await read(`${header},note\n7,2,41,n,,0,,,\n`)).toMatchObject([{ kind: 'spell' }]);
  });

  it('is refused where it is empty or in UTF-16', async () => {
    const empty = [{ pointer: '', detail: 'the file is empty: its first line is to name the columns' }];
    expect(await refusalOf(read(''))).toEqual(empty);
    expect(await refusalOf(read('\n\n'))).toEqual(empty);
    expect(await refusalOf(read(Buffer.from(`\ufeff${text}`, 'utf16le')))).toEqual([
      { pointer: '', detail: 'the file is UTF-16: save it as CSV in UTF-8' },
    ]);
    expect(await refusalOf(read(`"${header}\n`))).toEqual([
      { pointer: '', detail: "the file's header, line 1, does not split into columns" },
    ]);
  });

  it('loses only the record that is not UTF-8', async () => {
    const items = await read(Buffer.from([header, rows[0], '8,2,41,n,,0,,Jos\xe9', rows[2]].join('\n'), 'latin1'));
    expect(items.map(({ kind }) => kind)).toEqual(['spell', 'reject', 'spell']);
    expect(items[1]).toMatchObject({
      line: 3,
      code: 'not-utf-8',
      reason: '"José" is not UTF-8; shown as Windows-1252',
      cells: ['8', '2', '41', 'n', '', '0', '', 'José'],
    });
  });
});
