import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { isUuid, type Uuid } from '@alongside/kernel';
import type { FastifyRequest } from 'fastify';
import { actorOf, type Actor } from '../access/actor';
import { HttpProblem, type HttpProblemCode } from '../problems/http-problem';

/** Who asks for what, and under which id: what the command handler is given beside the command. */
export interface CommandMetadata {
  /** The `Idempotency-Key`: the same one again is the same command. */
  readonly commandId: Uuid;
  readonly actor: Actor;
  /** Method and route template: no id stands in it. */
  readonly route: string;
  /** As sent, before any default or normalisation: fingerprints are taken of it. */
  readonly request: { readonly params: unknown; readonly body: unknown };
  readonly correlationId: Uuid;
  /** The revision in `If-Match`, when it names one. */
  readonly expectedRevision?: bigint;
  /** Who asks may not, or no more: only the first answer may be given again. */
  readonly refusal?: Error;
}

declare module 'fastify' {
  interface FastifyRequest {
    refusal?: Error;
  }
}

/** A handler's parameter: the `CommandMetadata` of the request. */
export const CommandMeta = createParamDecorator(ofContext);

function ofContext(_: unknown, context: ExecutionContext): CommandMetadata {
  return commandMetadataOf(context.switchToHttp().getRequest<FastifyRequest>());
}

/** What a public route knows of a command: nobody asks, and no revision that was seen is heeded. */
export type AnonymousCommand = Pick<CommandMetadata, 'commandId' | 'route' | 'request' | 'correlationId'>;

/** A handler's parameter on a public route. */
export const AnonymousCommandMeta = createParamDecorator((_: unknown, context: ExecutionContext): AnonymousCommand =>
  anonymousCommandOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Whether the handler takes a `CommandMeta`, so that the command handler is told of a refusal. */
export function takesCommandMeta(context: Pick<ExecutionContext, 'getClass' | 'getHandler'>): boolean {
  const taken = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) as
    Readonly<Record<string, { readonly factory?: unknown }>> | undefined;
  return Object.values(taken ?? {}).some(({ factory }) => factory === ofContext);
}

export function commandMetadataOf(request: FastifyRequest): CommandMetadata {
  const expectedRevision = expectedRevisionOf(request.headers['if-match']);
  return {
    ...anonymousCommandOf(request),
    actor: actorOf(request),
    ...(expectedRevision !== undefined && { expectedRevision }),
    ...(request.refusal && { refusal: request.refusal }),
  };
}

function anonymousCommandOf(request: FastifyRequest): AnonymousCommand {
  return {
    commandId: commandIdOf(request.headers['idempotency-key']),
    route: `${request.method} ${request.routeOptions.url}`,
    request: { params: request.params, body: request.body },
    correlationId: request.id,
  };
}

/** Bare, or quoted as the IETF's draft has it. */
function commandIdOf(header: string | string[] | undefined): Uuid {
  const text = typeof header === 'string' ? header.replace(/^"(.*)"$/, '$1').toLowerCase() : '';
  if (isUuid(text)) return text;
  throw headerProblem(
    'http/idempotency-key-required',
    'Idempotency-Key',
    'must be a UUID of your own making, a new one for each command',
  );
}

function expectedRevisionOf(header: string | undefined): bigint | undefined {
  if (header === undefined || header === '*') return undefined;
  const revision = /^"(0|[1-9]\d{0,15})"$/.exec(header)?.[1];
  if (revision !== undefined) return BigInt(revision);
  throw headerProblem('http/invalid-if-match', 'If-Match', 'must be one strong entity tag, such as "5", or *');
}

function headerProblem(code: HttpProblemCode, header: string, detail: string): HttpProblem {
  return new HttpProblem(code, `${header} ${detail}.`, { errors: [{ header, detail }] });
}
