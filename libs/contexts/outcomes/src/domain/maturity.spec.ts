import { isMature, matureOn } from './maturity';

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
});
