import { daysOfQuarter } from './days-of-quarter';

it('a quarter has its days once late entries have come', () => {
  expect(daysOfQuarter('2026-Q1', '2026-05-13')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
  expect(daysOfQuarter('2025-Q4', '2026-11-26')).toEqual({ from: '2025-10-01', to: '2025-12-31' });
});

it('until then it is not over', () =>
  expect(() => daysOfQuarter('2026-Q1', '2026-05-12')).toThrow('not over for six weeks'));
