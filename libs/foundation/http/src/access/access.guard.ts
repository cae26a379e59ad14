import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { HTTP_OPTIONS, type HttpOptions } from '../http-options';
import { HttpProblem } from '../problems/http-problem';
import type { ApiAdapter } from '../server/api-adapter';
import { accessOf } from './access.decorators';
import type { Actor } from './actor';
import { cachingVerifier } from './caching-verifier';
import type { Role } from './roles';
import { RememberedRegister } from './remembered-register';
import type { Grant, Place } from './staff-register';
import { InvalidToken, type TokenVerifier, type VerifiedToken } from './token-verifier';

const challenge = 'Bearer realm="alongside"';

/** Lets a request through to a public route, or with a good token and one of the route's roles, which the staff register confirms. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly verifier: TokenVerifier;
  private readonly register: RememberedRegister;

  constructor(
    @Inject(HTTP_OPTIONS) { verifier, register }: HttpOptions,
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost<ApiAdapter>,
  ) {
    this.verifier = cachingVerifier(verifier);
    this.register = new RememberedRegister(register);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = accessOf(context.getHandler()) ?? [];
    if (access === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = await this.authenticate(request);
    const { personId } = token;
    request.bearerId = personId;
    await this.host.httpAdapter.counter.ofBearer(request);
    assertNamed(token.roles, access);
    const remembered = this.register.remembered(personId);
    const renew = async () => actorOf(token, await this.register.anew(personId));
    const known = remembered && actorOf(token, remembered);
    const isHeld = (actor: Actor) => access.some((role) => actor.roles.includes(role));
    const actor = known && isHeld(known) ? known : await renew();
    if (!isHeld(actor)) throw missingRole('The staff register gives none of these roles to the bearer today', access);
    request.actor = actor;
    if (actor === known) request.renewActor = renew;
    return true;
  }

  private async authenticate(request: FastifyRequest): Promise<VerifiedToken> {
    try {
      return await this.tokenOf(request.headers.authorization);
    } catch (error) {
      if (error instanceof HttpProblem) await this.host.httpAdapter.counter.refusals(request);
      throw error;
    }
  }

  private async tokenOf(authorization: string | undefined): Promise<VerifiedToken> {
    const token = /^Bearer ([\w~+/.=-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw unauthenticated('This needs a bearer token.', challenge);
    try {
      return await this.verifier.verify(token);
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

/** Of what the register gives, the roles that the token names. */
function actorOf({ personId, roles: named }: VerifiedToken, held: readonly Grant[]): Actor {
  const grants = held.filter(({ role }) => named.includes(role));
  const places = (kind: Place['kind']) =>
    held.flatMap(({ place }) => (place !== 'everywhere' && place.kind === kind ? [place.id] : []));
  const roles = [...new Set(grants.map(({ role }) => role))];
  return { personId, roles, grants, organisations: places('organisation'), desks: places('desk') };
}

function unauthenticated(detail: string, wwwAuthenticate: string): HttpProblem {
  return new HttpProblem('http/unauthenticated', detail, { headers: { 'www-authenticate': wwwAuthenticate } });
}

function assertNamed(roles: readonly Role[], access: readonly Role[]): void {
  if (!access.some((role) => roles.includes(role))) throw missingRole('This needs one of these roles', access);
}

function missingRole(what: string, access: readonly Role[]): HttpProblem {
  return new HttpProblem('http/missing-role', `${what}: ${access.join(', ')}.`, {
    headers: { 'www-authenticate': `${challenge}, error="insufficient_scope", scope="${access.join(' ')}"` },
  });
}
