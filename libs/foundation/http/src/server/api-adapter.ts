import rateLimit from '@fastify/rate-limit';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { nothingCounted, requestCounter, type RequestCounter } from '../limits/request-counter';
import type { RequestLimits } from '../limits/request-limits';
import { isUnlimited } from '../limits/unlimited.decorator';
import { createLog, type Log } from '../logging/log';
import { logRequest } from '../logging/log-request';
import { problemOf } from '../problems/problem-of';
import { sendProblem } from '../problems/send-problem';
import { correlationIdOf } from './correlation-id';
import { assertTakeable, bodyText } from './json-body';
import { RouteTable } from './route-table';
import { senderOptions, usualSenderLimits, type SenderLimits } from './sender-limits';
import { securityHeaders } from './security-headers';
import { answerSocketError } from './socket-errors';

export interface ServerOptions {
  readonly log?: Log;
  /** What a connection may take; the usual unless told. */
  readonly senders?: Partial<SenderLimits>;
  /** How often who may ask; as often as they like unless told. */
  readonly limits?: RequestLimits;
  /**
   * The addresses, ranges (`10.0.0.0/8`) and kinds (`loopback`, `linklocal`, `uniquelocal`) of the proxies whose `X-Forwarded-For` is
   * believed; none unless told, as anybody can write that header.
   */
  readonly trustedProxies?: readonly string[];
  /** Paths that are answered as others are: `{'/there/': '/there'}`. */
  readonly alsoAt?: Readonly<Record<string, string>>;
}

/**
 * The HTTP server that applications and tests share: JSON only, correlation ids, security headers, a log line a request, and
 * problem details also for what Nest never sees.
 */
export function createFastifyAdapter(options: ServerOptions = {}): ApiAdapter {
  return new ApiAdapter(options);
}

export class ApiAdapter extends FastifyAdapter {
  readonly log: Log;
  readonly routes = new RouteTable();
  private requests = nothingCounted;

  constructor(options: ServerOptions) {
    const { log = createLog(), trustedProxies = [], alsoAt = {} } = options;
    const senders = { ...usualSenderLimits, ...options.senders };
    super({
      ...senderOptions(senders),
      trustProxy: trustedProxies.length > 0 && [...trustedProxies],
      return503OnClosing: false,
      rewriteUrl: ({ url = '/' }) => url.replace(/^[^?]*/, (path) => alsoAt[path] ?? path),
      genReqId: correlationIdOf,
      frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
        this.answerUnrouted(error, request, reply),
      clientErrorHandler: (error, socket) => answerSocketError(error, socket, log),
    });
    this.log = log;
    this.registerSecurityHook((_request, response) => writeSecurityHeaders(response));
    const server = this.getInstance();
    server.server.maxConnections = senders.connections;
    server.decorateRequest('actor', undefined).decorateRequest('bearerId', undefined);
    server.addHook('onRoute', ({ url, method }) => this.routes.add(url, method));
    server.addHook('onRequest', (request, reply, done) => {
      reply.header('x-request-id', request.id).header('cache-control', 'no-store');
      done();
    });
    if (options.limits) this.limit(options.limits);
    server.addHook('onResponse', (request, reply, done) => {
      logRequest(log, request, reply);
      done();
    });
  }

  /** What is counted of requests: nothing where nothing is limited. */
  get counter(): RequestCounter {
    return this.requests;
  }

  /** Only JSON, not the forms that Nest takes as well. */
  override registerParserMiddleware(): void {
    const server = this.getInstance();
    const parse = server.getDefaultJsonParser('error', 'error');
    server.removeAllContentTypeParsers();
    server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
      if (bytes.length === 0) return done(null, undefined);
      try {
        void parse(request, bodyText(bytes as Buffer), (error, body) =>
          error ? done(error) : doneWithTakeable(body, done),
        );
      } catch (error) {
        done(error as Error);
      }
    });
  }

  private limit(limits: RequestLimits): void {
    const server = this.getInstance();
    void server.register(rateLimit, { global: false }).after(() => (this.requests = requestCounter(server, limits)));
    server.addHook('onRequest', async (request) => {
      if (!isUnlimited(request)) await this.requests.ofAddress(request);
    });
  }

  private answerUnrouted(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
    writeSecurityHeaders(reply.raw);
    sendProblem(request, reply, problemOf(error));
    logRequest(this.log, request, reply);
  }
}

/** Nothing is thrown: Fastify's parser would take it for broken JSON. */
function doneWithTakeable(body: unknown, done: (error: Error | null, body?: unknown) => void): void {
  try {
    assertTakeable(body);
  } catch (error) {
    return done(error as Error);
  }
  done(null, body);
}

function writeSecurityHeaders(response: { setHeader(name: string, value: string): unknown }): undefined {
  for (const [name, value] of securityHeaders) response.setHeader(name, value);
}
