import { applyDecorators, HttpCode, UseInterceptors, type Type } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { CommandAnswer } from '../commands/command-answer';
import { CommandAnswerInterceptor, ShowsAt } from '../commands/command-answer.interceptor';
import { bodyProblems, documentProblems, documentRefusals, markDocumented, type Refusals } from './document-problems';

export interface CommandOperationOptions {
  readonly summary: string;
  readonly description?: string;
  /** Where what the command creates is found, such as `/v1/claims/{id}`; answers and path parameters fill it in. */
  readonly creates?: string;
  /** Where a record that the body may name is shown, such as `/v1/claimants/{claimantId}`, the closest first; else the nearest that the path lies in. */
  readonly concerns?: readonly string[];
  /** The codes that the rules refuse with. */
  readonly refusals?: Refusals;
  /** A person edits what was seen before: `If-Match` is advised. It is heeded wherever it is sent. */
  readonly ifMatch?: boolean;
  /** A class that extends `CommandAnswer`, where the answer says more. */
  readonly answer?: Type<CommandAnswer>;
}

/** The handler is a command: it answers with revision and position, 201 with `Location` when it creates, and is documented so. */
export function CommandOperation(options: CommandOperationOptions): MethodDecorator {
  const { summary, description, creates, concerns, refusals = {}, ifMatch = false, answer = CommandAnswer } = options;
  const status = creates === undefined ? 200 : 201;
  return applyDecorators(
    markDocumented(),
    HttpCode(status),
    UseInterceptors(CommandAnswerInterceptor),
    ApiOperation({ summary, ...(description !== undefined && { description }) }),
    ApiHeader(idempotencyKey),
    ApiResponse({
      status,
      type: answer,
      description: 'Done, or done before under this key',
      headers: headersOf(creates),
    }),
    documentProblems(...commandProblems),
    documentRefusals(refusals),
    ShowsAt({ ...(creates !== undefined && { creates }), ...(concerns !== undefined && { concerns }) }),
    ...(ifMatch ? [ApiHeader(ifMatchHeader)] : []),
  );
}

const commandProblems = [
  'http/invalid-request',
  ...bodyProblems,
  'http/invalid-if-match',
  'http/idempotency-key-required',
  'http/idempotency-key-reused',
  'http/concurrent-change',
  'http/stale-revision',
  'http/store-busy',
  'http/store-unavailable',
  'http/contention',
  'http/too-many-requests',
] as const;

const idempotencyKey = {
  name: 'Idempotency-Key',
  required: true,
  description:
    'A UUID (version 7 advised), new for each command. Sent again, it gets the first answer and does nothing twice.',
  schema: { type: 'string' as const, format: 'uuid' },
};

const ifMatchHeader = {
  name: 'If-Match',
  required: false,
  description: 'The ETag of what was seen: refused with 412 when the record has changed since.',
  schema: { type: 'string' as const, example: '"4"' },
};

function headersOf(creates: string | undefined) {
  const etag = { description: 'The revision, for `If-Match`', schema: { type: 'string' as const, example: '"4"' } };
  const location = { description: 'What was created', schema: { type: 'string' as const, format: 'uri-reference' } };
  return { ETag: etag, ...(creates !== undefined && { Location: location }) };
}
