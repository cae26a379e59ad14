import { peer } from '../peers';

export interface Post {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Load {
  readonly perSecond: number;
  /** Of the latency, in milliseconds. */
  readonly p99: number;
}

interface Result {
  readonly '2xx': number;
  /** In seconds. */
  readonly duration: number;
  readonly latency: { readonly p99: number };
  readonly non2xx: number;
  readonly errors: number;
}

type Autocannon = (options: object) => Promise<Result>;

/** Requests over that many connections for a time, each sent as soon as the one before on its connection is answered. */
export async function load(
  url: string,
  { connections, seconds, next }: { connections: number; seconds: number; next: () => Post },
): Promise<Load> {
  const autocannon = peer<Autocannon>('autocannon');
  const setupRequest = (request: object) => ({ ...request, method: 'POST', ...next() });
  const { latency, duration, non2xx, errors, ...result } = await autocannon({
    url,
    connections,
    duration: Math.max(1, seconds),
    requests: [{ setupRequest }],
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx} requests were refused, ${errors} failed`);
  return { perSecond: result['2xx'] / duration, p99: latency.p99 };
}
