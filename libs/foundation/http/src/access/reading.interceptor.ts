import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { concernsOf } from './concerns.decorators';

/** Keeps back the answer of a query about persons of which nobody wrote down that they were read. */
@Injectable()
export class ReadingInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const isOfPersons = concernsOf(context.getHandler()).some(({ of }) => of === 'record' || of === 'list');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return next.handle().pipe(
      tap(() => {
        const mayLeave = request.isReadingRecorded ?? !isOfPersons;
        if (!mayLeave) throw new Error('the reading of persons was not recorded');
      }),
    );
  }
}
