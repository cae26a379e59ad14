import { addDays, daysBetween } from '@alongside/kernel';
import { onFlowInterval, onFlowMonth } from './on-flow-month';

describe('the cohort month', () => {
  it.each([
    ['2025-03-28', '2025-03', 'the last Friday'],
    ['2025-03-29', '2025-04', 'the Saturday after it'],
    ['2025-03-31', '2025-04', 'the Monday after it'],
    ['2025-04-01', '2025-04', 'the first of a month'],
    ['2025-10-31', '2025-10', 'a Friday that ends its month'],
    ['2025-11-01', '2025-11', 'the Saturday after that'],
    ['2025-12-26', '2025-12', 'the last Friday of a year'],
    ['2025-12-27', '2026-01', 'the Saturday after that'],
    ['1969-12-31', '1970-01', 'a day before 1970'],
  ])('of %s is %s: %s', (day, month) => {
    expect(onFlowMonth(day)).toBe(month);
  });

  it('runs from the Saturday after the last Friday to the last Friday', () => {
    expect(onFlowInterval('2025-04')).toEqual(['2025-03-29', '2025-04-26']);
    expect(onFlowInterval('2026-01')).toEqual(['2025-12-27', '2026-01-31']);
  });

  it('puts every day of thirty years in exactly one month, of four or five weeks', () => {
    for (let day = '2000-01-01'; day < '2030-01-01'; day = addDays(day, 1)) {
      const [from, to] = onFlowInterval(onFlowMonth(day));
      expect(from <= day && day < to).toBe(true);
      expect([28, 35]).toContain(daysBetween(from, to));
    }
  });
});
