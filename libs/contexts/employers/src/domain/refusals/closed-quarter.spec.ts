import { closedQuarter } from './closed-quarter';

it('a quarter is counted once it is over for six weeks', () => {
  expect(closedQuarter('2026-Q1', '2026-05-13')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
  expect(closedQuarter('2025-Q4', '2026-11-26')).toEqual({ from: '2025-10-01', to: '2025-12-31' });
  expect(() => closedQuarter('2026-Q1', '2026-05-12')).toThrow('not over for six weeks');
});
