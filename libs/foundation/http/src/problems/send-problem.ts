import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from './problem';
import type { ProblemDraft } from './problem-of';

export const problemJson = 'application/problem+json';

/** The problem of this request, as it is sent. */
export function problemBody({ body }: ProblemDraft, correlationId: string): Problem {
  const { errors, ...rest } = body;
  return { ...rest, instance: `urn:uuid:${correlationId}`, ...(errors && { errors }) };
}

/**
 * Answers with the problem; what the handler had set for its answer does not go out with it. As bytes, since Fastify adds a
 * charset to the media type of a text, which `application/problem+json` does not have.
 */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: ProblemDraft): void {
  reply.removeHeader('location').removeHeader('etag');
  void reply
    .code(problem.body.status)
    .headers({
      'x-request-id': request.id,
      'cache-control': 'no-store',
      ...problem.headers,
      'content-type': problemJson,
    })
    .send(Buffer.from(JSON.stringify(problemBody(problem, request.id))));
}
