import { dueOn, resumed, type Clock } from './clock';

const received = (receivedOn: string): Clock => ({ receivedOn, extended: false, stoodDays: 0, stoppedOn: null });

describe('the clock of a request', () => {
  it.each([
    ['2026-03-09', '2026-04-09'],
    ['2026-01-31', '2026-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-12-31', '2027-01-31'],
  ])('gives a month to what came on %s: up to %s', (on, due) => expect(dueOn(received(on))).toBe(due));

  it('gives three months where more time is taken', () =>
    expect(dueOn({ ...received('2026-11-30'), extended: true })).toBe('2027-02-28'));

  it('has no end while it stands, and a later one by the days for which it stood', () => {
    const stopped = { ...received('2026-03-09'), stoppedOn: '2026-03-12' };
    expect(dueOn(stopped)).toBeNull();
    const again = resumed(stopped, '2026-03-22');
    expect(dueOn(again)).toBe('2026-04-19');
    expect(dueOn(resumed({ ...again, stoppedOn: '2026-04-01' }, '2026-04-02'))).toBe('2026-04-20');
  });

  it('runs on where it did not stand', () =>
    expect(resumed(received('2026-03-09'), '2026-03-20')).toEqual(received('2026-03-09')));
});
