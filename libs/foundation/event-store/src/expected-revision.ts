import type { ExpectedRevision } from './event-store.port';

/** Whether a stream whose last revision is `actual` (`null`: there is none) is where it is expected. */
export function meets(expected: ExpectedRevision, actual: bigint | null): boolean {
  switch (expected) {
    case 'any':
      return true;
    case 'none':
      return actual === null;
    case 'exists':
      return actual !== null;
    default:
      return actual === expected;
  }
}

/** Whether an append to a stream expected there is idempotent: the revisions of its events are known beforehand. */
export function isExplicit(expected: ExpectedRevision): expected is bigint | 'none' {
  return typeof expected === 'bigint' || expected === 'none';
}

/** The revision of the first event that an append with this explicit expected revision writes. */
export function firstRevision(expected: bigint | 'none'): bigint {
  return expected === 'none' ? 0n : expected + 1n;
}
