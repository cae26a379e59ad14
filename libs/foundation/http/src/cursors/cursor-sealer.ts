import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { HttpProblem } from '../problems/http-problem';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/**
 * What a cursor is good for: one list (its route) under the filters of one query, in whatever order they come. The query's
 * `cursor` and `limit` do not count.
 */
export function cursorPurpose(list: string, query: object): string {
  const filters = Object.entries(query).filter(
    ([name, value]) => name !== 'cursor' && name !== 'limit' && value !== undefined,
  );
  filters.sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([list, filters]))
    .digest('base64url');
}

/**
 * Turns the place where a page ended into an opaque text, and back.
 *
 * A cursor holds names and dates of a person, and stands in a URL: so it is encrypted (AES-256-GCM). A cursor that was
 * tampered with, or belongs to another purpose or key, is refused with `http/invalid-cursor`.
 */
export class CursorSealer {
  /** `key` has 32 bytes. Random IVs allow 2^32 cursors under one key: years at a whole nation's pages. */
  constructor(private readonly key: Buffer) {
    if (key.length !== 32) throw new Error('the key of cursors must have 32 bytes');
  }

  /** `content` is JSON. */
  seal(purpose: string, content: unknown): string {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv(algorithm, this.key, iv, { authTagLength: tagBytes }).setAAD(Buffer.from(purpose));
    const sealed = [cipher.update(JSON.stringify(content), 'utf8'), cipher.final()];
    return Buffer.concat([iv, cipher.getAuthTag(), ...sealed]).toString('base64url');
  }

  unseal<Content>(purpose: string, cursor: string): Content {
    try {
      return JSON.parse(this.open(purpose, Buffer.from(cursor, 'base64url'))) as Content;
    } catch {
      throw new HttpProblem('http/invalid-cursor', 'The cursor is not one of this list and these filters.');
    }
  }

  private open(purpose: string, bytes: Buffer): string {
    const iv = bytes.subarray(0, ivBytes);
    const decipher = createDecipheriv(algorithm, this.key, iv, { authTagLength: tagBytes })
      .setAAD(Buffer.from(purpose))
      .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
  }
}
