import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { revisionTag } from './revision-tag';

interface Moment {
  readonly asAt?: unknown;
  readonly knownAt?: unknown;
}

/**
 * Gives the answer of a query that shows one record the entity tag of its `revision`; not of a moment of the past (`asAt`, `knownAt`): what was
 * there then is nothing to edit. Nor is a record of which nothing was said yet (`null`).
 */
@Injectable()
export class RevisionTagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<{ revision: number | null }>): Observable<unknown> {
    const { asAt, knownAt } = context.switchToHttp().getRequest<FastifyRequest<{ Querystring: Moment }>>().query;
    if (asAt !== undefined || knownAt !== undefined) return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer) => {
        if (answer.revision !== null) reply.header('etag', revisionTag(answer.revision));
        return answer;
      }),
    );
  }
}
