import type { ProblemField } from './problem';

/** What the edge itself refuses, by the page in `docs/problems/` that explains it. */
export const httpProblemStatuses = {
  'http/malformed-request': 400,
  'http/malformed-url': 400,
  'http/malformed-body': 400,
  'http/invalid-request': 400,
  'http/idempotency-key-required': 400,
  'http/invalid-if-match': 400,
  'http/invalid-cursor': 400,
  'http/invalid-position': 400,
  'http/invalid-purpose': 400,
  'http/purpose-required': 400,
  'http/unauthenticated': 401,
  'http/missing-role': 403,
  'http/missing-place': 403,
  'http/unknown-resource': 404,
  'http/method-not-allowed': 405,
  'http/request-timeout': 408,
  'http/concurrent-change': 409,
  'http/foreign-position': 409,
  'http/stale-revision': 412,
  'http/body-too-large': 413,
  'http/url-too-long': 414,
  'http/unsupported-media-type': 415,
  'http/idempotency-key-reused': 422,
  'http/unstorable-content': 422,
  'http/too-many-requests': 429,
  'http/headers-too-large': 431,
  'http/internal-error': 500,
  'http/contention': 503,
  'http/exports-busy': 503,
  'http/issuer-unavailable': 503,
  'http/position-not-reached': 503,
  'http/store-busy': 503,
  'http/store-unavailable': 503,
} as const;

export type HttpProblemCode = keyof typeof httpProblemStatuses;

interface More {
  readonly errors?: readonly ProblemField[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal of the edge. `detail` is shown to the caller as it is, so it holds no personal data. */
export class HttpProblem extends Error {
  readonly errors?: readonly ProblemField[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly code: HttpProblemCode,
    detail: string,
    { errors, headers = {} }: More = {},
  ) {
    super(detail);
    this.name = 'HttpProblem';
    this.errors = errors;
    this.headers = headers;
  }

  get status(): number {
    return httpProblemStatuses[this.code];
  }
}
