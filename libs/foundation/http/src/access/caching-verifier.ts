import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { TokenVerifier, VerifiedToken } from './token-verifier';

const maxTokens = 20_000;
/** A key that an issuer withdraws stops working within this time. */
const maxAgeMs = 300_000;

/** Remembers good tokens until they expire, five minutes at most; of a token only its digest is kept. */
export function cachingVerifier(verifier: TokenVerifier): TokenVerifier {
  const verified = new LRUCache<string, VerifiedToken>({ max: maxTokens });
  return {
    verify: async (token) => {
      const digest = hash('sha256', token, 'base64');
      const known = verified.get(digest);
      if (known) return known;
      const fresh = await verifier.verify(token);
      const ttl = Math.min(fresh.expiresAt * 1000 - Date.now(), maxAgeMs);
      if (ttl > 0) verified.set(digest, fresh, { ttl });
      return fresh;
    },
  };
}
