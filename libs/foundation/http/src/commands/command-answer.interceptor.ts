import { Injectable, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { CommandResult } from './command-answer';
import { revisionNumber, revisionTag } from './revision-tag';

const CREATES = 'alongside:creates';

/** What a command creates, as a template such as `/v1/claims/{id}`. */
export const Creates = (location: string): MethodDecorator => SetMetadata(CREATES, location);

/** Gives a command's answer its revision as a number, its entity tag and, for what is created, its `Location`. */
@Injectable()
export class CommandAnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<CommandResult>): Observable<object> {
    const location = Reflect.getMetadata(CREATES, context.getHandler()) as string | undefined;
    const { params } = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((result) => {
        reply.header('etag', revisionTag(result.revision));
        if (location !== undefined) reply.header('location', expand(location, { ...(params as object), ...result }));
        return { ...result, revision: revisionNumber(result.revision) };
      }),
    );
  }
}

function expand(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (typeof value !== 'string') throw new Error(`the answer has no ${name} for its Location`);
    return encodeURIComponent(value);
  });
}
