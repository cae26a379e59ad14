import { createHmac } from 'node:crypto';
import type { TermsToIndex } from '@alongside/kernel';

/** Digests of terms, by what they are of. */
export type Digests = Readonly<Record<string, readonly number[]>>;

export const noDigests: Digests = Object.freeze({});

/**
 * Finds what nobody can read: equal terms of one field have equal digests, which tell nothing of the term without the key.
 *
 * A digest is the beginning of HMAC-SHA-256, a 32-bit integer with its sign: two terms may share one, so whoever searches compares
 * what was found, opened, with what was asked for.
 */
export class BlindIndex {
  constructor(private readonly key: Buffer) {}

  digest(of: string, term: string): number {
    return createHmac('sha256', this.key).update(`${of}\0${term}`).digest().readInt32BE();
  }

  digests(terms: TermsToIndex): Digests {
    const entries = Object.entries(terms).map(([of, all]) => [of, all.map((term) => this.digest(of, term))] as const);
    return Object.fromEntries(entries);
  }
}
