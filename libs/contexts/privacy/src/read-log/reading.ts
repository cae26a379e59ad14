import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Uuid } from '@alongside/kernel';
import type { Actor } from '@alongside/http';
import type { FastifyRequest } from 'fastify';

/** Who reads, by which route and what for. */
export interface Reading {
  readonly reader: Actor;
  readonly route: string;
  readonly purpose: string;
  readonly correlationId: Uuid;
}

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
