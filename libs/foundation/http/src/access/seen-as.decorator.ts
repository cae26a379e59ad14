import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Role } from './roles';

declare module 'fastify' {
  interface FastifyRequest {
    /** The roles in which the actor sees the record that the request is about. */
    seenAs?: readonly Role[];
  }
}

/** A handler's parameter: the roles in which the asker sees the record that the route concerns; none of another place. */
export const SeenAs = createParamDecorator((_: unknown, context: ExecutionContext): readonly Role[] => {
  return context.switchToHttp().getRequest<FastifyRequest>().seenAs ?? [];
});
