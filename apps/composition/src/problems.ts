import { HttpProblem, type HttpProblemCode, type ProblemMappers } from '@alongside/http';

const retryAfter = { 'retry-after': '5' };

/** What errors of the contexts and of the databases mean to a caller, by their names. */
export const problems: ProblemMappers = {
  ReadLogUnavailable: () =>
    new Unavailable('privacy/read-log-unavailable', 'Readings cannot be recorded just now, so nobody may read.'),
  ErasureLedgerUnavailable: () =>
    new Unavailable('privacy/erasure-ledger-unavailable', 'The erasure ledger cannot be used just now.'),
  QueueFull: () => storeUnavailable('Too many wait for the database.'),
  QueryFailedError: ofDatabase,
  // As it is now, an acknowledged command could be lost in a crash.
  UnsafeServer: () => storeUnavailable('The database is not set up safely: nothing is recorded before it is.'),
  // What the server answered, a connection that was lost, and one that none of several addresses took.
  error: ofDatabase,
  Error: ofDatabase,
  AggregateError: ofDatabase,
};

/** A 503 with a code of a context's own; those of the edge are in its table. */
class Unavailable extends HttpProblem {
  constructor(code: string, detail: string) {
    super(code as HttpProblemCode, detail, { headers: retryAfter });
  }

  override get status(): number {
    return 503;
  }
}

function storeUnavailable(detail: string): HttpProblem {
  return new HttpProblem('http/store-unavailable', detail, { headers: retryAfter });
}

function ofDatabase(error: Error): HttpProblem {
  return isUnreachable(error)
    ? storeUnavailable('The database did not answer.')
    : new HttpProblem('http/internal-error', 'Something went wrong on our side.');
}

/**
 * SQLSTATE classes 08, 28, 53 and 57P, no such database or one that lets nobody in, a replica that only reads, a lost race between transactions; or no
 * connection at all.
 */
export function isUnreachable(error: Error): boolean {
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (driverError instanceof Error) return isUnreachable(driverError);
  if (typeof code === 'string')
    return /^(08...|28...|57P..|53...|55000|3D000|25006|40001|40P01|55P03|ECONN.*|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND)$/.test(
      code,
    );
  return /connection (terminated|error|timeout)|timeout exceeded when trying to connect|query read timeout/i.test(
    error.message,
  );
}
