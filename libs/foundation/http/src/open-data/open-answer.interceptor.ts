import { createHash } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

/** Seconds for which anybody may keep an answer without asking again. */
const freshFor = 60;

/**
 * The answer of a public query is open data: any web page may ask, and anybody may keep it; whoever names the tag of what they have is
 * told in 304 that it still holds.
 */
@Injectable()
export class OpenAnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');
    return next.handle().pipe(
      map((answer) => {
        const body = JSON.stringify(answer);
        const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
        void reply.header('etag', tag).header('cache-control', `public, max-age=${freshFor}`);
        void reply.type('application/json; charset=utf-8');
        if (!holds(request.headers['if-none-match'], tag)) return body;
        reply.status(304);
        return undefined;
      }),
    );
  }
}

/** Whether one of the tags is this one; weak ones are as good. */
function holds(named: string | undefined, tag: string): boolean {
  const tags = named?.split(',').map((one) => one.trim().replace(/^W\//, '')) ?? [];
  return tags.includes(tag) || tags.includes('*');
}
