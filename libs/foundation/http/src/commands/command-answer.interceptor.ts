import {
  Injectable,
  Optional,
  SetMetadata,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, map, type Observable } from 'rxjs';
import type { CommandResult } from './command-answer';
import { filled } from './location';
import { revisionNumber, revisionTag } from './revision-tag';
import { WhatIsThere, type ShownAt } from './what-is-there';

const SHOWN_AT = 'alongside:shown-at';

/** Where what the command is about is shown. */
export const ShowsAt = (places: ShownAt): MethodDecorator => SetMetadata(SHOWN_AT, places);

/**
 * Gives a command's answer its revision as a number, its entity tag and, for what is created, its `Location`; a refusal for what is
 * there by now, that.
 */
@Injectable()
export class CommandAnswerInterceptor implements NestInterceptor {
  constructor(
    /** There wherever requests are: the command line has the controllers without the edge before them. */
    @Optional() private readonly whatIsThere: WhatIsThere,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<CommandResult>): Observable<object> {
    const shownAt = Reflect.getMetadata(SHOWN_AT, context.getHandler()) as ShownAt;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((result) => {
        reply.header('etag', revisionTag(result.revision));
        if (shownAt.creates !== undefined) reply.header('location', locationOf(shownAt.creates, request, result));
        return { ...result, revision: revisionNumber(result.revision) };
      }),
      catchError(async (error: unknown) => {
        throw await this.whatIsThere.explain(error, request, shownAt);
      }),
    );
  }
}

function locationOf(template: string, { params }: FastifyRequest, result: CommandResult): string {
  const location = filled(template, { ...(params as object), ...result });
  if (location === undefined) throw new Error(`the answer does not fill ${template}, its Location`);
  return location;
}
