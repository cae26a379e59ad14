import { csvText } from './csv-text';
import { guardedCell } from './guarded-cell';

describe('a cell of a CSV file', () => {
  it.each(['=1+1', '+1', '-1+cmd', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠A1'])(
    'is shown, not run, by a spreadsheet: %j',
    (cell) => expect(guardedCell(cell)).toBe(`'${cell}`),
  );

  it('that is no formula stays as it is, negative numbers too', () => {
    expect(['Madeup', 'a=b', '', -4, null].map(guardedCell)).toEqual(['Madeup', 'a=b', '', -4, null]);
  });

  it('is quoted where it has to be, and empty where there is nothing', () => {
    const rows = [
      ['=name', 'said'],
      ['\n@jsa', 'a "b", c'],
      [null, -0.5],
    ];
    expect(csvText(rows)).toBe(`'=name,said\r\n"'\n@jsa","a ""b"", c"\r\n,-0.5\r\n`);
  });
});
