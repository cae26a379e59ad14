import { renderCsv } from './render';

describe('figures as CSV', () => {
  it('are guarded against formulas, in the header as well', () => {
    expect(renderCsv({ columns: ['=group', 'rate'], rows: [['\n@jsa', -0.5]] })).toBe(`'=group,rate\n"'\n@jsa",-0.5\n`);
  });
});
