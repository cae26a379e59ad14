import { guardedCell } from './guarded-cell';
import { renderCsv } from './figures/render';

describe('a cell of a CSV file', () => {
  it.each(['=1+1', '+1', '-1+cmd', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠A1'])(
    'is shown, not run, by a spreadsheet: %j',
    (cell) => expect(guardedCell(cell)).toBe(`'${cell}`),
  );

  it('that is no formula stays as it is, negative numbers too', () => {
    expect(['Madeup', 'a=b', '', -4, null].map(guardedCell)).toEqual(['Madeup', 'a=b', '', -4, null]);
  });

  it('of the figures is guarded, in the header as well', () => {
    expect(renderCsv({ columns: ['=group', 'rate'], rows: [['\n@jsa', -0.5]] })).toBe(`'=group,rate\n"'\n@jsa",-0.5\n`);
  });
});
