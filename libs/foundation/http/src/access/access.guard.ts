import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { HTTP_OPTIONS, type HttpOptions } from '../http-options';
import { HttpProblem } from '../problems/http-problem';
import { accessOf } from './access.decorators';
import type { Actor } from './actor';
import { cachingVerifier } from './caching-verifier';
import type { Role } from './roles';
import { InvalidToken, type TokenVerifier } from './token-verifier';

const challenge = 'Bearer realm="alongside"';

/** Lets a request through to a public route, or with a good token that has one of the route's roles. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly verifier: TokenVerifier;

  constructor(@Inject(HTTP_OPTIONS) { verifier }: HttpOptions) {
    this.verifier = cachingVerifier(verifier);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = accessOf(context.getHandler());
    if (access === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = await this.authenticate(request.headers.authorization);
    assertRole(actor, access ?? []);
    request.actor = actor;
    return true;
  }

  private async authenticate(authorization: string | undefined): Promise<Actor> {
    const token = /^Bearer ([\w~+/.=-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw unauthenticated('This needs a bearer token.', challenge);
    try {
      return (await this.verifier.verify(token)).actor;
    } catch (error) {
      if (!(error instanceof InvalidToken)) throw error;
      const { message } = error;
      throw unauthenticated(
        `The token is refused: ${message}.`,
        `${challenge}, error="invalid_token", error_description="${message}"`,
      );
    }
  }
}

function unauthenticated(detail: string, wwwAuthenticate: string): HttpProblem {
  return new HttpProblem('http/unauthenticated', detail, { headers: { 'www-authenticate': wwwAuthenticate } });
}

function assertRole(actor: Actor, roles: readonly Role[]): void {
  if (roles.some((role) => actor.roles.includes(role))) return;
  throw new HttpProblem('http/missing-role', `This needs one of these roles: ${roles.join(', ')}.`, {
    headers: { 'www-authenticate': `${challenge}, error="insufficient_scope", scope="${roles.join(' ')}"` },
  });
}
