import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    unlimited?: boolean;
  }
}

/** No limit of requests holds for the handler. */
export function Unlimited(): MethodDecorator {
  return RouteConfig({ unlimited: true });
}

export function isUnlimited(request: FastifyRequest): boolean {
  return request.routeOptions.config.unlimited === true;
}
