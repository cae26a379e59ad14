import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { DomainError, isUuid } from '@alongside/kernel';
import type { FastifyRequest } from 'fastify';
import { takesCommandMeta } from '../commands/command-metadata.decorator';
import { HTTP_OPTIONS, type HttpOptions } from '../http-options';
import { HttpProblem } from '../problems/http-problem';
import { accessOf } from './access.decorators';
import type { Actor } from './actor';
import { concernsOf, type Concern, type Whereabouts } from './concerns.decorators';
import { purposeOf, purposeRequired } from './purpose';
import type { Grant, Place } from './staff-register';

/**
 * Lets a request through to the records and places that its sender may see, and says what a reading is for. An id that is no UUID is
 * left to the validation.
 */
@Injectable()
export class ConcernGuard implements CanActivate {
  constructor(@Inject(HTTP_OPTIONS) private readonly options: HttpOptions) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!request.actor) return true;
    const access = accessOf(handler) as readonly string[];
    request.purpose = purposeOf(request) ?? (takesCommandMeta(context) ? 'casework' : undefined);
    const check = async (actor: Actor) => {
      const grants = actor.grants.filter(({ role }) => access.includes(role));
      for (const concern of concernsOf(handler)) await this.check(concern, request, { ...actor, grants });
    };
    try {
      await check(request.actor).catch(async (refusal: unknown) => {
        if (!request.renewActor) throw refusal;
        request.actor = await request.renewActor();
        await check(request.actor);
      });
    } catch (refusal) {
      // Whoever did something may ask again what came of it, also where it was the last that they could do there.
      if (!(refusal instanceof DomainError) || !takesCommandMeta(context)) throw refusal;
      request.refusal = refusal;
    }
    request.purpose ??= 'administration';
    return true;
  }

  private async check(concern: Concern, request: FastifyRequest, actor: Actor): Promise<void> {
    switch (concern.of) {
      case 'record': {
        const id = idAt(concern.at, request);
        if (id === null) return;
        const { by, as, under } = await this.options.relations!.standingTo({ kind: concern.kind, id }, actor);
        request.seenAs = as;
        if (under !== undefined) request.readUnder = under;
        if (by === 'caseload') request.purpose ??= 'casework';
        if (request.purpose === undefined) throw purposeRequired();
        return;
      }
      case 'list': {
        const isOwn = concern.owner !== null && idAt(concern.owner, request) === actor.personId;
        const supervises = actor.roles.some((role) => concern.supervisedBy.includes(role));
        request.purpose ??= isOwn ? 'casework' : supervises ? 'supervision' : undefined;
        if (request.purpose === undefined) throw purposeRequired();
        return;
      }
      case 'place':
        return assertPlace(concern, request, actor.grants);
      case 'everywhere':
        if (actor.grants.some(({ place }) => place === 'everywhere')) return;
        throw missingPlace('everywhere');
      case 'nobody':
        return;
    }
  }
}

function assertPlace(
  { kind, at, ifNone }: Extract<Concern, { of: 'place' }>,
  request: FastifyRequest,
  grants: readonly Grant[],
): void {
  const asked = valuesAt(at, request);
  if (asked.length === 0 && ifNone === undefined) return;
  const isHeldAt = (id: string) => grants.some(({ place }) => isAt(place, { kind, id }));
  const held = asked.length === 0 ? grants.some(({ place }) => place === 'everywhere') : asked.every(isHeldAt);
  if (!held) throw missingPlace(asked.length === 0 ? 'everywhere' : `at that ${kind}`);
}

function missingPlace(where: string): HttpProblem {
  return new HttpProblem('http/missing-place', `The role is not held where this takes it: ${where}.`);
}

function isAt(held: Grant['place'], { kind, id }: Place): boolean {
  return held === 'everywhere' || (held.kind === kind && held.id === id);
}

/** The id in lower case; `null` for what is none. */
function idAt(at: Whereabouts, request: FastifyRequest): string | null {
  const [id] = valuesAt(at, request);
  return id !== undefined && isUuid(id) ? id : null;
}

function valuesAt({ in: part, name }: Whereabouts, request: FastifyRequest): string[] {
  const within = (value: unknown, key: string) =>
    (value as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  const value = name.split('.').reduce(within, request[part]);
  return typeof value === 'string' ? value.toLowerCase().split(',') : [];
}
