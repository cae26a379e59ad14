import { latestSealedPeriod, sealedPeriod } from './sealed-period';

describe('a sealed period', () => {
  it('speaks of the last day of its quarter, as it was known six weeks later', () => {
    expect(sealedPeriod('2025-Q4')).toEqual({
      quarter: '2025-Q4',
      asAt: '2025-12-31',
      knownAt: '2026-02-12T00:00:00.000Z',
    });
  });

  it.each([
    ['2026-02-11T23:59:59.999Z', '2025-Q3'],
    ['2026-02-12T00:00:00.000Z', '2025-Q4'],
    ['2026-03-31T12:00:00.000Z', '2025-Q4'],
    ['2026-04-01T12:00:00.000Z', '2025-Q4'],
    ['2026-05-13T00:00:00.000Z', '2026-Q1'],
  ])('is at %s that of %s, the last to be sealed', (now, quarter) => {
    expect(latestSealedPeriod(now).quarter).toBe(quarter);
  });
});
