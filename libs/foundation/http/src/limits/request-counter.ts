import { normalizeIP, type RateLimitOptions } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { HttpProblem } from '../problems/http-problem';
import type { RequestLimits } from './request-limits';

/** Counts one request; throws `http/too-many-requests` when it is over the limit, until the minute is over. */
type Count = (request: FastifyRequest) => Promise<void>;

/**
 * Counts requests in the memory of this process: each of several processes lets as many through. The 20,000 who asked last are
 * remembered of each kind, some 4 MB; whoever is pushed out of that begins anew.
 */
export interface RequestCounter {
  readonly ofAddress: Count;
  /** Of the subject of the token, which the request has as `bearerId`. */
  readonly ofBearer: Count;
  readonly refusals: Count;
}

const minute = 60_000;
const rememberedKeys = 20_000;

const uncounted: Count = () => Promise.resolve();

export const nothingCounted: RequestCounter = { ofAddress: uncounted, ofBearer: uncounted, refusals: uncounted };

/** Needs a server that has loaded `@fastify/rate-limit`. */
export function requestCounter(server: FastifyInstance, limits: RequestLimits): RequestCounter {
  const { perAddress, perBearer, refusalsPerAddress } = limits;
  // Finding the network of an IPv6 address takes 20 µs, counting 2.
  const addresses = new LRUCache<string, string>({ max: rememberedKeys, memoMethod: (ip) => normalizeIP(ip) });
  // Whoever has hung up has no address any more.
  const byAddress = ({ ip }: { readonly ip?: string }) => addresses.memo(ip ?? '');
  const byBearer = ({ bearerId }: FastifyRequest) => bearerId!;
  return {
    ofAddress: counting(server, perAddress, byAddress),
    ofBearer: counting(server, perBearer, byBearer),
    refusals: counting(server, refusalsPerAddress, byAddress),
  };
}

function counting(
  server: FastifyInstance,
  max: number | undefined,
  keyGenerator: (request: FastifyRequest) => string,
): Count {
  if (max === undefined) return uncounted;
  const options: RateLimitOptions = { max, timeWindow: minute, cache: rememberedKeys, keyGenerator };
  const count = server.createRateLimit(options);
  return async (request) => {
    const counted = await count(request);
    if (!counted.isAllowed && counted.isExceeded) throw tooMany(max, counted.ttlInSeconds);
  };
}

function tooMany(max: number, seconds: number): HttpProblem {
  return new HttpProblem('http/too-many-requests', `More than ${max} requests came within a minute.`, {
    headers: { 'retry-after': String(seconds) },
  });
}
