import { Catch, HttpException, Inject, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HTTP_OPTIONS, type HttpOptions } from '../http-options';
import { describeError } from '../logging/describe-error';
import type { ApiAdapter } from '../server/api-adapter';
import { HttpProblem } from './http-problem';
import { problemOf } from './problem-of';
import { sendProblem } from './send-problem';

/** Turns whatever was thrown into problem details. A server fault is logged under the correlation id that the caller gets. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  constructor(
    @Inject(HTTP_OPTIONS) private readonly options: HttpOptions,
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost<ApiAdapter>,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const unrouted = request.is404 && error instanceof HttpException;
    const problem = problemOf(unrouted ? this.unrouted(request) : error, this.options.problems);
    if (problem.body.status >= 500) this.log(error, problem.body.status, request.id);
    if (reply.raw.headersSent) reply.raw.destroy();
    else sendProblem(request, reply, problem);
  }

  private unrouted({ url, method }: FastifyRequest): HttpProblem {
    const allowed = this.host.httpAdapter.routes.methodsOf(url);
    if (allowed.length === 0) return new HttpProblem('http/unknown-resource', 'There is no such resource.');
    const allow = allowed.join(', ');
    return new HttpProblem('http/method-not-allowed', `${method} is not one of ${allow}.`, { headers: { allow } });
  }

  private log(error: unknown, status: number, correlationId: string): void {
    const entry = { message: 'request failed', correlationId, status, error: describeError(error) };
    if (status === 503) this.logger.warn(entry);
    else this.logger.error(entry);
  }
}
