import { HttpProblem } from '../problems/http-problem';
import type { ProblemField } from '../problems/problem';
import { placeOf } from '../validation/invalid-fields';

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
 * Refuses what could not be stored or would trouble what walks it, with its place: U+0000, unpaired surrogates, nesting deeper than 32, and
 * keys named like a property of every object (`constructor`, `toString`), which class-transformer passes over without a word.
 */
export function assertTakeable(body: unknown): void {
  assertAt([], body);
}

/** The path is one for all places, so that a long list takes no more than its own memory. */
function assertAt(path: string[], value: unknown): void {
  if (path.length > maxDepth) refuse(`The body is nested deeper than ${maxDepth}.`);
  if (typeof value === 'string') assertText(value, path);
  else if (typeof value === 'object' && value !== null)
    for (const [key, member] of Object.entries(value)) {
      assertKey(key, path);
      path.push(key);
      assertAt(path, member);
      path.pop();
    }
}

/** Whether the text has nothing that PostgreSQL or UTF-8 cannot hold. */
export function isStorableText(text: string): boolean {
  return !text.includes('\0') && !loneSurrogate.test(text);
}

function assertKey(key: string, path: readonly string[]): void {
  assertText(key, path);
  if (key in Object.prototype)
    refuse('The body has a key that is never taken, such as `constructor` or `toString`.', {
      ...placeOf('body', path),
      detail: 'has a key that is never taken',
    });
}

function assertText(text: string, path: readonly string[]): void {
  if (!isStorableText(text))
    refuse('The body has U+0000 or an unpaired surrogate in a text.', {
      ...placeOf('body', path),
      detail: 'has U+0000 or an unpaired surrogate',
    });
}

function refuse(detail: string, field?: ProblemField): never {
  throw new HttpProblem('http/malformed-body', detail, field && { errors: [field] });
}
