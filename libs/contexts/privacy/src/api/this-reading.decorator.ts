import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import '@alongside/http';
import type { FastifyRequest } from 'fastify';
import type { Reading } from '../read-models/read-log';

/** A handler's parameter: the reading that the request is. Its purpose is casework unless the header `Purpose` says otherwise. */
export const ThisReading = createParamDecorator((_: unknown, context: ExecutionContext): Reading => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { purpose } = request.headers;
  return {
    reader: request.actor!,
    route: `${request.method} ${request.routeOptions.url}`,
    purpose: typeof purpose === 'string' && purpose.trim() !== '' ? purpose.trim().slice(0, 200) : 'casework',
    correlationId: request.id,
  };
});
