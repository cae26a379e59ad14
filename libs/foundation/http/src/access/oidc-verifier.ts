import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import type { TokenClaims } from './token-claims';
import { IssuerUnavailable, type TokenVerifier } from './token-verifier';
import { verifyJwt } from './verify-jwt';

export const oidcAlgorithms = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'] as const;

export type OidcAlgorithm = (typeof oidcAlgorithms)[number];

export interface OidcIssuer {
  /** As it stands in the `iss` of its tokens. */
  readonly issuer: string;
  readonly audience: string;
  /** Where the keys are, when the issuer has no discovery document. */
  readonly jwks?: string;
  /** Those that the issuer signs with; any of `oidcAlgorithms` unless told. */
  readonly algorithms?: readonly OidcAlgorithm[];
  readonly claims?: TokenClaims;
  /** Takes an issuer over plain HTTP that is not on this machine. Whoever is between can then forge tokens. */
  readonly allowInsecure?: boolean;
}

const timeoutMs = 5_000;
const retryAfterMs = 5_000;

/**
 * Verifies the tokens of an OIDC issuer.
 *
 * The issuer is asked at the first token, not at the start: the discovery document once, then its keys again every ten minutes or
 * when a token names an unknown one, at most twice a minute. While it does not answer, tokens are `IssuerUnavailable`, and it is
 * asked again every five seconds at most.
 */
export function oidcVerifier(oidc: OidcIssuer): TokenVerifier {
  const { issuer, audience, algorithms = oidcAlgorithms, claims } = oidc;
  const expected = { issuer, audience, algorithms, ...(claims && { claims }) };
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const discoverOnce = (): Promise<JWTVerifyGetKey> => {
    keys ??= discover(oidc).catch((error: unknown) => {
      setTimeout(() => (keys = undefined), retryAfterMs).unref();
      throw error;
    });
    return keys;
  };
  secureUrl(issuer, oidc);
  return { verify: async (token) => verifyJwt(token, await discoverOnce(), expected) };
}

async function discover(oidc: OidcIssuer): Promise<JWTVerifyGetKey> {
  const url = secureUrl(oidc.jwks ?? (await jwksUriOf(oidc)), oidc);
  return createRemoteJWKSet(url, { timeoutDuration: timeoutMs, cooldownDuration: 30_000, cacheMaxAge: 600_000 });
}

async function jwksUriOf({ issuer }: OidcIssuer): Promise<string> {
  const document = await discoveryDocument(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (document.issuer !== issuer) throw new IssuerUnavailable('the discovery document is of another issuer');
  if (typeof document.jwks_uri !== 'string') throw new IssuerUnavailable('the discovery document has no jwks_uri');
  return document.jwks_uri;
}

async function discoveryDocument(url: string): Promise<{ issuer?: unknown; jwks_uri?: unknown }> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
    if (!answer.ok) throw new Error(`the issuer answered ${answer.status}`);
    return (await answer.json()) as { issuer?: unknown; jwks_uri?: unknown };
  } catch (error) {
    throw new IssuerUnavailable('the discovery document cannot be had', { cause: error });
  }
}

function secureUrl(text: string, { allowInsecure = false }: OidcIssuer): URL {
  const url = new URL(text);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !local && !allowInsecure) throw new IssuerUnavailable(`${url.origin} is not https`);
  return url;
}
