import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from './log';

/** One line a request, with nothing of a person in it: the route's template, never the URL, and not who asked. */
export function logRequest(log: Log, request: FastifyRequest, reply: FastifyReply): void {
  log.info(
    {
      correlationId: request.id,
      method: request.method,
      route: request.routeOptions?.url ?? null,
      status: reply.statusCode,
      durationMs: Math.round(reply.elapsedTime * 1000) / 1000,
    },
    'request',
  );
}
