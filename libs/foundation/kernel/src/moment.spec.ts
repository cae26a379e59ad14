import { DomainError } from './domain-error';
import { momentOf, type AskedMoment } from './moment';

const now = '2026-06-30T23:30:00.000Z'; // the first of July in London

const asked = (moment: AskedMoment) =>
  momentOf(moment, now, () => new DomainError('test/ahead', 'invalid', 'Not yet.'));

describe('the moment that a question speaks of', () => {
  it('is today in London and now', () => {
    expect(asked({})).toEqual({ asAt: '2026-07-01', knownAt: now, current: true });
  });

  it('may be an earlier day, an earlier instant, or both', () => {
    expect(asked({ asAt: '2026-03-02' })).toEqual({ asAt: '2026-03-02', knownAt: now, current: true });
    const knownAt = '2026-03-03T09:00:00.000Z';
    expect(asked({ knownAt })).toEqual({ asAt: '2026-07-01', knownAt, current: false });
    expect(asked({ asAt: '2026-03-02', knownAt })).toEqual({ asAt: '2026-03-02', knownAt, current: false });
  });

  it('has come', () => {
    expect(() => asked({ asAt: '2026-07-02' })).toThrow('Not yet.');
    expect(() => asked({ knownAt: '2026-06-30T23:30:00.001Z' })).toThrow('Not yet.');
  });
});
