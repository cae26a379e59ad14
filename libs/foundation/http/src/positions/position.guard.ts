import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { HTTP_OPTIONS, type HttpOptions } from '../http-options';
import { HttpProblem } from '../problems/http-problem';
import { waitsForPosition } from './waits-for-position.decorator';

/** Holds a query back until its `atLeast` is reached. */
@Injectable()
export class PositionGuard implements CanActivate {
  constructor(@Inject(HTTP_OPTIONS) private readonly options: HttpOptions) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    if (!waitsForPosition(context.getHandler())) return true;
    const query = context.switchToHttp().getRequest<FastifyRequest>().query as { atLeast?: unknown };
    const { atLeast } = query;
    delete query.atLeast;
    return atLeast === undefined || this.waitFor(atLeast);
  }

  private async waitFor(position: unknown): Promise<boolean> {
    const { positionWaiter, positionTimeoutMs = 5_000 } = this.options;
    if (!isToken(position)) {
      const detail = 'must be the position of an answer to a command';
      throw new HttpProblem('http/invalid-position', `atLeast ${detail}.`, {
        errors: [{ parameter: 'atLeast', detail }],
      });
    }
    await positionWaiter!.waitFor(position, positionTimeoutMs);
    return true;
  }
}

function isToken(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 200 && /^[\w-]+:[\x21-\x7e]+$/.test(value);
}
