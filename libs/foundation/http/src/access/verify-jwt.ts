import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey, type JWTVerifyOptions } from 'jose';
import { bearerOf, type TokenClaims } from './token-claims';
import { InvalidToken, IssuerUnavailable, type VerifiedToken } from './token-verifier';

export interface Expected {
  readonly issuer: string;
  readonly audience: string;
  /** Signature algorithms, public-key ones only: with a shared-secret one, the public key could be used to sign. */
  readonly algorithms: readonly string[];
  readonly claims?: TokenClaims;
}

const clockToleranceSeconds = 30;

const reasons: Readonly<Record<string, string>> = {
  ERR_JWT_EXPIRED: 'the token has expired',
  ERR_JWT_CLAIM_VALIDATION_FAILED: 'the token is not meant for this service',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'the signature does not match',
  ERR_JWKS_NO_MATCHING_KEY: 'the token is signed with an unknown key',
  ERR_JOSE_ALG_NOT_ALLOWED: 'the token is signed with another algorithm',
};

/** Verifies signature, issuer, audience and times, then reads who it is. */
export async function verifyJwt(token: string, getKey: JWTVerifyGetKey, expected: Expected): Promise<VerifiedToken> {
  const payload = await payloadOf(token, getKey, expected);
  return { ...bearerOf(payload, expected.claims), expiresAt: payload.exp! };
}

async function payloadOf(token: string, getKey: JWTVerifyGetKey, expected: Expected): Promise<JWTPayload> {
  const options: JWTVerifyOptions = {
    issuer: expected.issuer,
    audience: expected.audience,
    algorithms: [...expected.algorithms],
    clockTolerance: clockToleranceSeconds,
    requiredClaims: [expected.claims?.subject ?? 'sub', 'exp'],
  };
  try {
    return (await jwtVerify(token, getKey, options)).payload;
  } catch (error) {
    if (error instanceof IssuerUnavailable || error instanceof InvalidToken) throw error;
    if (isUnreachable(error)) throw new IssuerUnavailable('the keys of the issuer cannot be had', { cause: error });
    const code = error instanceof errors.JOSEError ? error.code : '';
    throw new InvalidToken(reasons[code] ?? 'the token is malformed', { cause: error });
  }
}

/** jose reports a key set that is slow, not JSON or not answered with 200 under these codes, and lets `fetch` throw a TypeError. */
function isUnreachable(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return true;
  return ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'].includes(error.code);
}
