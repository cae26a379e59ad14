import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import '@alongside/http';
import type { FastifyRequest } from 'fastify';
import type { Reading } from '../read-models/read-log/read-log';

/** A handler's parameter: the reading that the request is. An answer of the handler does not leave before it is recorded. */
export const ThisReading = createParamDecorator((_: unknown, context: ExecutionContext): Reading => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  request.isReadingRecorded = false;
  return {
    reader: request.actor!,
    route: `${request.method} ${request.routeOptions.url}`,
    purpose: request.purpose!,
    correlationId: request.id,
    ...(request.readUnder !== undefined && { under: request.readUnder }),
    onRecorded: () => (request.isReadingRecorded = true),
  };
});
