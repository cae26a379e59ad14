import { Inject, Injectable, Logger } from '@nestjs/common';
import { HTTP_OPTIONS, type HttpOptions } from '../http-options';
import { describeError } from '../logging/describe-error';
import type { Problem } from './problem';
import { problemOf } from './problem-of';
import { problemBody } from './send-problem';

/** What callers are told of errors that are not the whole request's, such as one of many entries. A server fault is logged. */
@Injectable()
export class Problems {
  private readonly logger = new Logger('Http');

  constructor(@Inject(HTTP_OPTIONS) private readonly options: HttpOptions) {}

  of(error: unknown, correlationId: string): Problem {
    const problem = problemBody(problemOf(error, this.options.problems), correlationId);
    const { status } = problem;
    if (status >= 500)
      this.logger.error({ message: 'a part of a request failed', correlationId, status, error: describeError(error) });
    return problem;
  }
}
