import { firstMonthOfYear, lastMonthOf, quarterOf, yearsWith } from './pooling';

describe('pooled cohorts', () => {
  it('are calendar quarters of cohort months', () => {
    const months = ['2025-01', '2025-03', '2025-04', '2025-09', '2025-12'];
    expect(months.map(quarterOf)).toEqual(['2025-Q1', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4']);
    expect(['2025-Q1', '2025-Q4'].map(lastMonthOf)).toEqual(['2025-03', '2025-12']);
  });

  it('are twelve months that end in each month', () => {
    const years = yearsWith('2024-11', { to: '2030-01' });
    expect(years).toHaveLength(12);
    expect([years[0], years[11]]).toEqual(['2024-11', '2025-10']);
    expect(firstMonthOfYear('2025-10')).toBe('2024-11');
  });

  it('end within the range that is asked for', () => {
    expect(yearsWith('2024-11', { from: '2025-01', to: '2025-02' })).toEqual(['2025-01', '2025-02']);
    expect(yearsWith('2024-11', { from: '2024-01', to: '2024-12' })).toEqual(['2024-11', '2024-12']);
    expect(yearsWith('2024-11', { to: '2024-10' })).toEqual([]);
    expect(yearsWith('2023-01', { from: '2024-01', to: '2024-12' })).toEqual([]);
  });
});
