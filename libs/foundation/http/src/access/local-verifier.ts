import { importJWK, type CryptoKey, type JWK } from 'jose';
import type { TokenVerifier } from './token-verifier';
import { verifyJwt } from './verify-jwt';

export interface LocalIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** An Ed25519 or a P-256 key. */
  readonly publicJwk: JWK;
}

/** Verifies tokens of an issuer whose one key is known beforehand. */
export function localVerifier({ publicJwk, issuer, audience }: LocalIssuer): TokenVerifier {
  const algorithm = algorithmOf(publicJwk);
  const key = importJWK({ ...publicJwk, d: undefined }, algorithm) as Promise<CryptoKey>;
  key.catch(() => undefined);
  return { verify: (token) => verifyJwt(token, () => key, { issuer, audience, algorithms: [algorithm] }) };
}

function algorithmOf({ crv }: JWK): string {
  if (crv === 'Ed25519') return 'EdDSA';
  if (crv === 'P-256') return 'ES256';
  throw new Error('the key must be an Ed25519 or a P-256 one');
}
