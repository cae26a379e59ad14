import { dialledNumberOf } from './dialled-number';

describe('a phone number', () => {
  it.each(['020 7946 0018', '+44 20 7946 0018', '+44 (0)20 7946-0018', '0044 20 7946 0018', '(020) 79460018'])(
    'is the same however it is written: %s',
    (phone) => {
      expect(dialledNumberOf(phone)).toBe('02079460018');
    },
  );

  it('of another country keeps its code', () => {
    expect(dialledNumberOf('+252 61 5550018')).toBe('252615550018');
  });

  it.each(['', 'none', '12345'])('is none with fewer than six digits: %j', (phone) => {
    expect(dialledNumberOf(phone)).toBeNull();
  });
});
