import type { Uuid } from '@alongside/kernel';
import type { Role } from './roles';

export interface VerifiedToken {
  readonly personId: Uuid;
  /** Those that the token names; whether they are held is the staff register's to say. */
  readonly roles: readonly Role[];
  /** Seconds since 1970. */
  readonly expiresAt: number;
}

/** Tells whose token it is. */
export interface TokenVerifier {
  /** Throws `InvalidToken`, or `IssuerUnavailable` when the issuer's keys cannot be had. */
  verify(token: string): Promise<VerifiedToken>;
}

/** The token is no good; the message may be shown to the caller. */
export class InvalidToken extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'InvalidToken';
  }
}

/** The issuer did not give its keys: nobody can be let in, nor told that the token is bad. */
export class IssuerUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'IssuerUnavailable';
  }
}
