import { always, valueOn } from './dated-parameter';

describe('a dated parameter', () => {
  const weeks = {
    initial: 26,
    changes: [
      { from: '2026-04-06', value: 12 },
      { from: '2025-04-06', value: 20 },
    ],
  };

  it.each([
    ['1990-01-01', 26],
    ['2025-04-05', 26],
    ['2025-04-06', 20],
    ['2026-04-05', 20],
    ['2026-04-06', 12],
    ['2099-01-01', 12],
  ])('on %s is %d', (day, value) => {
    expect(valueOn(weeks, day)).toBe(value);
  });

  it('may never have changed', () => {
    expect(valueOn(always(26), '0001-01-01')).toBe(26);
  });
});
