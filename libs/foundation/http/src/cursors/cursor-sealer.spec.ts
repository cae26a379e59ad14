import { randomBytes } from 'node:crypto';
import { CursorSealer, cursorPurpose } from './cursor-sealer';

const sealer = new CursorSealer(randomBytes(32));
const purpose = cursorPurpose('GET /v1/claims', { age: { from: 18 }, barrier: ['housing'] });
const place = { name: 'Ann Other', id: 7 };

describe('a sealed cursor', () => {
  it('opens for its own list and filters', () => {
    expect(sealer.unseal(purpose, sealer.seal(purpose, place))).toEqual(place);
  });

  it('shows nothing, and is fit for a URL', () => {
    const cursor = sealer.seal(purpose, place);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(Buffer.from(cursor, 'base64url').toString()).not.toContain('Ann');
    expect(sealer.seal(purpose, place)).not.toBe(cursor);
  });

  it.each(['', 'x', 'AAAA', '%%%', randomBytes(28).toString('base64url'), randomBytes(60).toString('base64url')])(
    'is not %p',
    (cursor) => {
      expect(() => sealer.unseal(purpose, cursor)).toThrow(
        expect.objectContaining({ code: 'http/invalid-cursor' }) as Error,
      );
    },
  );

  it('does not open with one bit changed, for other filters, or under another key', () => {
    const cursor = sealer.seal(purpose, place);
    const bytes = Buffer.from(cursor, 'base64url');
    for (let index = 0; index < bytes.length; index++) {
      const changed = Buffer.from(bytes);
      changed[index]! ^= 1;
      expect(() => sealer.unseal(purpose, changed.toString('base64url'))).toThrow('The cursor is not one of this list');
    }
    expect(() => sealer.unseal(cursorPurpose('GET /v1/claims', {}), cursor)).toThrow('The cursor');
    expect(() => new CursorSealer(randomBytes(32)).unseal(purpose, cursor)).toThrow('The cursor');
  });

  it('opens whatever the order of the filters, the page and its size', () => {
    const asked = { cursor: 'abc', barrier: ['housing'], overdue: undefined, limit: 5, age: { from: 18 } };
    expect(cursorPurpose('GET /v1/claims', asked)).toBe(purpose);
    expect(cursorPurpose('GET /v1/tasks', asked)).not.toBe(purpose);
  });

  it('needs a whole key', () => {
    expect(() => new CursorSealer(randomBytes(16))).toThrow('32 bytes');
  });
});
