import { SatisfactionLinks } from './satisfaction-links';

const links = new SatisfactionLinks(Buffer.alloc(32, 1));
const id = '0192aaad-0000-7000-8000-000000000001';
const secret = links.secretOf(id);

describe('the secret of a one-time link', () => {
  it('finds its asking, and is the same whenever it is made', () => {
    expect(secret).toMatch(/^[\w-]{64}$/);
    expect(links.askingOf(secret)).toBe(id);
    expect(links.secretOf(id)).toBe(secret);
  });

  it.each([
    ['of another asking', links.secretOf('0192aaad-0000-7000-8000-000000000002').slice(0, 22) + secret.slice(22)],
    ['cut short', secret.slice(0, 63)],
    ['with a character more', `${secret}A`],
    ['empty', ''],
    ['under another key', new SatisfactionLinks(Buffer.alloc(32, 2)).secretOf(id)],
  ])('is not good %s', (_, another) => expect(links.askingOf(another)).toBeNull());

  it('is stored as a digest that is not part of it', () => {
    const digest = links.digestOf(secret);
    expect(digest).toBe(links.digestOf(secret));
    expect(secret).not.toContain(digest.slice(0, 8));
    expect(digest).not.toBe(new SatisfactionLinks(Buffer.alloc(32, 2)).digestOf(secret));
  });
});
