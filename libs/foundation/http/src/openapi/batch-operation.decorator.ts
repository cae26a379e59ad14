import { applyDecorators, HttpCode, UseInterceptors, type Type } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { ReadingInterceptor } from '../access/reading.interceptor';
import { bodyProblems, documentProblems, markDocumented } from './document-problems';

export interface BatchOperationOptions {
  readonly summary: string;
  readonly description: string;
  readonly answer: Type;
}

/** The handler takes many commands, each recognised by an id of its own: it answers 200 and says what became of each. */
export function BatchOperation({ summary, description, answer }: BatchOperationOptions): MethodDecorator {
  return applyDecorators(
    markDocumented(),
    HttpCode(200),
    UseInterceptors(ReadingInterceptor),
    ApiOperation({ summary, description }),
    ApiHeader(idempotencyKey),
    ApiResponse({ status: 200, type: answer, description: 'What became of each' }),
    documentProblems(
      'http/invalid-request',
      ...bodyProblems,
      'http/idempotency-key-required',
      'http/too-many-requests',
    ),
  );
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  required: true,
  description: 'A UUID. A new one does no harm: what is in the batch is recognised by its own ids.',
  schema: { type: 'string' as const, format: 'uuid' },
};
