import { addDays } from '@alongside/kernel';
import { isMature, matureBefore, matureOn } from './maturity';
import { onFlowMonth } from './on-flow-month';

const march = { cohort: '2025-03', weeks: 13, reportingLagDays: 0 };
const late = { ...march, reportingLagDays: 30 };

describe('the maturity of a cohort', () => {
  it('comes when its youngest claim, opened on the last Friday, is as old as the window', () => {
    expect(matureOn(march)).toBe('2025-06-27');
    expect(isMature(march, '2025-06-26')).toBe(false);
    expect(isMature(march, '2025-06-27')).toBe(true);
  });

  it('waits for late reports', () => {
    expect(matureOn(late)).toBe('2025-07-27');
    expect(isMature(late, '2025-07-26')).toBe(false);
  });

  it('parts the days in two: those of mature months, and those after them', () => {
    const window = { weeks: 13, reportingLagDays: 30 };
    expect(matureBefore(march, '2025-06-26')).toBe('2025-03-01');
    expect(matureBefore(march, '2025-06-27')).toBe('2025-03-29');
    for (let day = 0; day < 60; day += 1) {
      const asAt = addDays('2025-06-20', day);
      const first = matureBefore(window, asAt);
      expect(isMature({ ...window, cohort: onFlowMonth(addDays(first, -1)) }, asAt)).toBe(true);
      expect(isMature({ ...window, cohort: onFlowMonth(first) }, asAt)).toBe(false);
    }
  });
});
