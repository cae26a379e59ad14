import {
  addDays,
  addMonths,
  daysBetween,
  isLocalDate,
  isMonth,
  londonDateOf,
  monthOf,
  monthsBetween,
  sameDayAfter,
} from './time';

describe('days in London', () => {
  it('takes the day in summer time, not the UTC day', () => {
    expect(londonDateOf('2026-06-30T23:30:00.000Z')).toBe('2026-07-01');
    expect(londonDateOf('2026-12-31T23:30:00.000Z')).toBe('2026-12-31');
  });

  it('counts across leap days', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(daysBetween('2023-02-28', '2024-02-28')).toBe(365);
    expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
  });

  it('tells a day of the calendar from one that is not', () => {
    expect(isLocalDate('2024-02-29')).toBe(true);
    expect(isLocalDate('2025-02-29')).toBe(false);
    expect(isLocalDate('2025-2-9')).toBe(false);
    expect(isLocalDate('soon')).toBe(false);
    expect(isLocalDate('0000-01-01')).toBe(false);
    expect(isMonth('2025-12')).toBe(true);
    expect(isMonth('2025-13')).toBe(false);
  });
});

describe('months', () => {
  it('finds the same day of a later month, or its last day', () => {
    expect(sameDayAfter('2026-03-09', 1)).toBe('2026-04-09');
    expect(sameDayAfter('2028-01-31', 1)).toBe('2028-02-29');
    expect(sameDayAfter('2026-11-30', 3)).toBe('2027-02-28');
    expect(sameDayAfter('2026-03-31', -1)).toBe('2026-02-28');
  });

  it('adds and subtracts across years', () => {
    expect(addMonths('2025-11', 3)).toBe('2026-02');
    expect(addMonths('2026-01', -360)).toBe('1996-01');
    expect(monthsBetween('1996-01', '2026-01')).toBe(360);
    expect(monthOf('2026-07-31')).toBe('2026-07');
  });
});
