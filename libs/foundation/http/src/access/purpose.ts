import type { FastifyRequest } from 'fastify';
import { HttpProblem } from '../problems/http-problem';

declare module 'fastify' {
  interface FastifyRequest {
    /** What a reading of persons' records is for. */
    purpose?: string;
    /** What alone lets somebody read them for the time being. */
    readUnder?: string;
    /** It is written down who reads whom; `false` once the route says that it is to be. */
    isReadingRecorded?: boolean;
  }
}

/** The header `Purpose`: a code and never words, as it is kept for years. */
export function purposeOf({ headers: { purpose } }: FastifyRequest): string | undefined {
  if (purpose === undefined) return undefined;
  if (typeof purpose === 'string' && /^[a-z][a-z0-9-]{0,63}$/.test(purpose)) return purpose;
  const detail = 'must be a code such as complaint: small letters, digits and hyphens';
  throw new HttpProblem('http/invalid-purpose', `The header Purpose ${detail}.`, {
    errors: [{ header: 'Purpose', detail }],
  });
}

export function purposeRequired(): HttpProblem {
  const detail = 'is needed outside the own caseload';
  return new HttpProblem('http/purpose-required', `The header Purpose ${detail}.`, {
    errors: [{ header: 'Purpose', detail }],
  });
}
