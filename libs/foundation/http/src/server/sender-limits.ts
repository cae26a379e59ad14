/** What a connection may take of the server, so that nobody keeps others out by being slow or many. Times are in milliseconds. */
export interface SenderLimits {
  /** Until the headers are there, and from connecting until anything is. */
  readonly headersMs: number;
  /** Until the whole request is there. */
  readonly requestMs: number;
  /** Until the next request on a connection. Longer than proxies keep theirs, else they send on one that is just being closed. */
  readonly betweenRequestsMs: number;
  /** Without a byte in either direction, as when the answer is not read. Longer than any answer takes. */
  readonly silenceMs: number;
  /** How often slow senders are looked for: as much later are they cut off. */
  readonly lookEveryMs: number;
  /** At once; a further one is closed unheard. */
  readonly connections: number;
  /** Of the body. */
  readonly bodyBytes: number;
}

export const usualSenderLimits: SenderLimits = {
  headersMs: 20_000,
  requestMs: 60_000,
  betweenRequestsMs: 72_000,
  silenceMs: 120_000,
  lookEveryMs: 5_000,
  connections: 5_000,
  bodyBytes: 1_048_576,
};

/** Of all headers together: the message of the problem says so as well. */
const headerBytes = 16_384;

/** As Fastify is told. */
export function senderOptions(limits: SenderLimits) {
  const { headersMs, requestMs, betweenRequestsMs, silenceMs, lookEveryMs, bodyBytes } = limits;
  return {
    bodyLimit: bodyBytes,
    requestTimeout: requestMs,
    keepAliveTimeout: betweenRequestsMs,
    connectionTimeout: silenceMs,
    http: { headersTimeout: headersMs, connectionsCheckingInterval: lookEveryMs, maxHeaderSize: headerBytes },
  };
}
