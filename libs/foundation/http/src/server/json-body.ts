import { HttpProblem } from '../problems/http-problem';

const maxDepth = 32;
const utf8 = new TextDecoder('utf-8', { fatal: true });
const loneSurrogate = /\p{Surrogate}/u;

/** The text of a body; bytes that are not UTF-8 are refused, where Node would silently replace them. */
export function bodyText(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return refuse('The body is not UTF-8.');
  }
}

/**
 * Refuses what could not be stored or would trouble what walks it: U+0000, unpaired surrogates, nesting deeper than 32, and keys
 * named like a property of every object (`constructor`, `toString`), which class-transformer passes over without a word.
 */
export function assertTakeable(body: unknown): void {
  let level = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) refuse(`The body is nested deeper than ${maxDepth}.`);
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'string') assertText(value);
      else if (Array.isArray(value)) for (const item of value) next.push(item);
      else if (typeof value === 'object' && value !== null)
        for (const [key, member] of Object.entries(value)) {
          assertKey(key);
          next.push(member);
        }
    }
    level = next;
  }
}

/** Whether the text has nothing that PostgreSQL or UTF-8 cannot hold. */
export function isStorableText(text: string): boolean {
  return !text.includes('\0') && !loneSurrogate.test(text);
}

function assertKey(key: string): void {
  assertText(key);
  if (key in Object.prototype) refuse('The body has a key that is never taken, such as `constructor` or `toString`.');
}

function assertText(text: string): void {
  if (!isStorableText(text)) refuse('The body has U+0000 or an unpaired surrogate in a text.');
}

function refuse(detail: string): never {
  throw new HttpProblem('http/malformed-body', detail);
}
