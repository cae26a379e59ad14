import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Uuid } from '@alongside/kernel';
import type { FastifyRequest } from 'fastify';
import type { Role } from './roles';
import type { Grant } from './staff-register';

/** Who asks: the roles that both the token and the staff register give, and where they are held. */
export interface Actor {
  readonly personId: Uuid;
  readonly roles: readonly Role[];
  readonly grants: readonly Grant[];
  /** Those that the person works for, whatever role the token names. */
  readonly organisations: readonly Uuid[];
  /** Those where the person holds a role, whatever role the token names. */
  readonly desks: readonly Uuid[];
}

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
    /** Whose token it is, which has yet to hold here. */
    bearerId?: Uuid;
    /** There where the actor is as remembered: asks the staff register again. */
    renewActor?: () => Promise<Actor>;
  }
}

/** Who sent the request; a public route has nobody, and asking for one there is a fault of the program. */
export function actorOf(request: FastifyRequest): Actor {
  if (!request.actor) throw new Error('a public route asks who the actor is');
  return request.actor;
}

/** A handler's parameter: who asks. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  return actorOf(context.switchToHttp().getRequest<FastifyRequest>());
});
