import { datePattern } from './dates';

describe('days as files write them', () => {
  it.each([
    ['YYYY-MM-DD', '2025-03-04', '2025-03-04'],
    ['DD/MM/YYYY', '04/03/2025', '2025-03-04'],
    ['MM/DD/YYYY', '04/03/2025', '2025-04-03'],
    ['D.M.YYYY', '4.3.2025', '2025-03-04'],
    ['D.M.YYYY', '24.12.2025', '2025-12-24'],
    ['YYYYMMDD', '20250304', '2025-03-04'],
    ['DD/MM/YYYY', '4/3/2025', null],
    ['DD/MM/YYYY', '30/02/2025', null],
    ['D.M.YYYY', '4x3x2025', null],
    ['YYYY-MM-DD', '2025-03-04T00:00', null],
  ])('%s: %s is %s', (...[pattern, text, day]) => {
    expect(datePattern(pattern)?.(text)).toBe(day);
  });

  it.each(['YYYY-MM', 'DD/MM/YY', 'YYYY-MM-DD DD', '', 'day'])('does not know %j', (pattern) => {
    expect(datePattern(pattern)).toBeNull();
  });
});
