import { Injectable, type CanActivate, type ExecutionContext, type Type } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import type { FastifyRequest } from 'fastify';
import { invalidRequest } from './invalid-fields';

/** Refuses query parameters and bodies that a route does not take at all: the pipe only sees what a handler asks for. */
@Injectable()
export class UnexpectedInputGuard implements CanActivate {
  private readonly known = new WeakMap<object, ReadonlySet<number>>();

  canActivate(context: ExecutionContext): boolean {
    const takes = this.inputsOf(context.getClass(), context.getHandler());
    const { query, body } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!takes.has(RouteParamtypes.REQUEST)) {
      const unexpected = takes.has(RouteParamtypes.QUERY) ? [] : Object.keys(query as object);
      if (unexpected.length > 0)
        throw invalidRequest(
          'parameter',
          unexpected.map((parameter) => ({ parameter, detail: 'is not a known parameter' })),
        );
      if (body !== undefined && !takes.has(RouteParamtypes.BODY) && !isEmptyObject(body))
        throw invalidRequest('body', [{ pointer: '#', detail: 'is not expected here' }]);
    }
    return true;
  }

  private inputsOf(controller: Type, handler: { readonly name: string }): ReadonlySet<number> {
    const known = this.known.get(handler);
    if (known) return known;
    // The keys are `<type of parameter>:<index>`; those of custom decorators begin with random letters and digits.
    const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler.name) ?? {}) as object;
    const own = Object.keys(parameters).filter((key) => /^\d+:/.test(key));
    const inputs = new Set(own.map((key) => Number.parseInt(key, 10)));
    this.known.set(handler, inputs);
    return inputs;
  }
}

function isEmptyObject(body: unknown): boolean {
  return typeof body === 'object' && body !== null && !Array.isArray(body) && Object.keys(body).length === 0;
}
