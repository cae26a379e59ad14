import { askedQuarter } from './asked-quarter';

describe('the quarter of an asking', () => {
  it.each([
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q2', '2026-04-01', '2026-06-30'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
  ])('%s lasts from %s to %s', (quarter, from, to) => {
    expect(askedQuarter(quarter)).toEqual({ from, to });
  });
});
