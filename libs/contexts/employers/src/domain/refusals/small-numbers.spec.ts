import { protectSmallNumbers } from './small-numbers';

const counted = (...counts: number[]) => counts.map((count, at) => ({ value: `reason-${at}`, count }));
const shown = (...counts: number[]) => protectSmallNumbers(counted(...counts)).counts.map(({ count }) => count);

describe('counts for somebody who sees no records', () => {
  it('are rounded to the nearest five', () => {
    expect(shown(12, 13, 20)).toEqual([10, 15, 20]);
    expect(protectSmallNumbers(counted(12, 13)).total).toBe(25);
  });

  it('are hidden below five', () => expect(shown(1, 4, 5)).toEqual([null, null, 5]));

  it('are hidden two at least, so that no total gives one away', () => {
    expect(shown(4, 9, 30)).toEqual([null, null, 30]);
    expect(shown(4)).toEqual([null]);
  });

  it('have no total of fewer than five', () => {
    expect(protectSmallNumbers(counted(2, 2)).total).toBeNull();
    expect(protectSmallNumbers([])).toEqual({ total: null, counts: [] });
  });
});
