import { closedQuarter } from './closed-quarter';

it('a quarter has its days once late entries have come', () => {
  expect(closedQuarter('garden', { quarter: '2026-Q1', today: '2026-05-13' })).toEqual({
    from: '2026-01-01',
    to: '2026-03-31',
  });
  expect(closedQuarter('garden', { quarter: '2025-Q4', today: '2026-11-26' })).toEqual({
    from: '2025-10-01',
    to: '2025-12-31',
  });
});

it('until then it is not over', () =>
  expect(() => closedQuarter('garden', { quarter: '2026-Q1', today: '2026-05-12' })).toThrow('not over for six weeks'));
