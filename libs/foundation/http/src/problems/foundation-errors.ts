import { HttpProblem } from './http-problem';
import type { ProblemMappers } from './problem-mapper';

const retryAfter = (seconds: number) => ({ headers: { 'retry-after': String(seconds) } });

const sameKey = 'Ask again with the same idempotency key.';

/** The errors of the store port, the command handler, the waiters for a position and the token verifiers, by name. */
export const foundationErrors: ProblemMappers = {
  WrongRevision: () => new HttpProblem('http/concurrent-change', 'Somebody else changed the record meanwhile.'),
  ForeignPosition: () => new HttpProblem('http/foreign-position', 'The position is not one of this log.'),
  UnstorableEvent: () =>
    new HttpProblem('http/unstorable-content', 'The content is too large, or has a character that is never stored.'),
  StoreBusy: () => new HttpProblem('http/store-busy', `Too much is being written just now. ${sameKey}`, retryAfter(1)),
  StoreUnavailable: () =>
    new HttpProblem('http/store-unavailable', `The store did not answer. ${sameKey}`, retryAfter(5)),
  TooMuchContention: () =>
    new HttpProblem('http/contention', `Others keep changing the record. ${sameKey}`, retryAfter(1)),
  IdempotencyKeyReused: () =>
    new HttpProblem('http/idempotency-key-reused', 'This idempotency key was used for another command.'),
  PreconditionFailed: (error) => staleRevision(error),
  PositionNotReached: () =>
    new HttpProblem('http/position-not-reached', 'The read model has not reached that position yet.', retryAfter(1)),
  IssuerUnavailable: () =>
    new HttpProblem('http/issuer-unavailable', 'The issuer of tokens cannot be asked for its keys.', retryAfter(5)),
};

function staleRevision(error: Error): HttpProblem {
  const actual = 'actual' in error && typeof error.actual === 'bigint' ? error.actual : undefined;
  if (actual !== undefined && actual < 0n)
    return new HttpProblem('http/stale-revision', 'If-Match names a revision of something that is not there.');
  return new HttpProblem(
    'http/stale-revision',
    actual === undefined ? 'The record is at another revision.' : `The record is at revision ${actual}.`,
    actual === undefined ? {} : { headers: { etag: `"${actual}"` } },
  );
}
