import { BlindIndex } from './blind-index';

const index = new BlindIndex(Buffer.alloc(32, 1));

describe('a blind index', () => {
  it('gives one term of one field the same digest each time, a 32-bit integer', () => {
    const digest = index.digest('name', 'madeup');
    expect(new BlindIndex(Buffer.alloc(32, 1)).digest('name', 'madeup')).toBe(digest);
    expect(digest | 0).toBe(digest);
  });

  it('tells terms, fields and keys apart', () => {
    const digests = [
      index.digest('name', 'madeup'),
      index.digest('name', 'madeu'),
      index.digest('phone', 'madeup'),
      index.digest('namem', 'adeup'),
      new BlindIndex(Buffer.alloc(32, 2)).digest('name', 'madeup'),
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('digests all terms by what they are of', () => {
    expect(index.digests({ name: ['madeup', 'ma'], phone: [] })).toEqual({
      name: [index.digest('name', 'madeup'), index.digest('name', 'ma')],
      phone: [],
    });
  });
});
