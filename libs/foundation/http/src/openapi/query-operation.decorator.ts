import { applyDecorators, HttpCode, UseInterceptors, type Type } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { ReadingInterceptor } from '../access/reading.interceptor';
import { RevisionTagInterceptor } from '../commands/revision-tag.interceptor';
import { Unlimited } from '../limits/unlimited.decorator';
import { bodyProblems, documentProblems, documentRefusals, markDocumented, type Refusals } from './document-problems';

export interface AnswerHeader {
  readonly description: string;
  readonly schema: { readonly type: 'string' | 'integer'; readonly example: string | number };
}

export interface QueryOperationOptions {
  readonly summary: string;
  readonly description?: string;
  /** The class of the answer; `[Class]` for a list of them. */
  readonly answer?: Type | readonly [Type];
  /** The answer is a file of that media type, with these headers. */
  readonly file?: { readonly type: string; readonly headers: Readonly<Record<string, AnswerHeader>> };
  readonly refusals?: Refusals;
  /** The answer is one record with its `revision`: it gets an `ETag`, for the `If-Match` of a command. */
  readonly etag?: boolean;
  /** It answers in pages, with a `cursor`. */
  readonly pages?: boolean;
  /** It is asked with a body, by POST: what it asks for must not stand in a URL. */
  readonly posted?: boolean;
  /** It is asked by what watches over the process, as often as it likes: no limit of requests holds. */
  readonly unlimited?: boolean;
}

/** The handler is a query: it answers 200, also to a POST, and is documented so. */
export function QueryOperation(options: QueryOperationOptions): MethodDecorator {
  const {
    summary,
    description,
    answer,
    file,
    refusals = {},
    etag = false,
    pages = false,
    posted = false,
    unlimited = false,
  } = options;
  const headers = {
    ETag: { description: 'The revision, for `If-Match`', schema: { type: 'string' as const, example: '"4"' } },
  };
  return applyDecorators(
    markDocumented(),
    HttpCode(200),
    ApiOperation({ summary, ...(description !== undefined && { description }) }),
    ApiResponse({
      status: 200,
      description: 'The answer',
      ...(file ? contentOf(file) : typeOf(answer)),
      ...(etag && { headers }),
    }),
    documentProblems('http/invalid-request'),
    documentProblems(...(pages ? (['http/invalid-cursor'] as const) : [])),
    ...(unlimited ? [Unlimited()] : [documentProblems('http/too-many-requests')]),
    documentProblems(...(posted ? bodyProblems : [])),
    documentRefusals(refusals),
    UseInterceptors(ReadingInterceptor, ...(etag ? [RevisionTagInterceptor] : [])),
  );
}

function typeOf(answer: QueryOperationOptions['answer']): { type?: Type; isArray?: boolean } {
  if (answer === undefined) return {};
  return typeof answer === 'function' ? { type: answer } : { type: answer[0], isArray: true };
}

function contentOf({ type, headers }: NonNullable<QueryOperationOptions['file']>) {
  return { content: { [type]: { schema: { type: 'string' as const } } }, headers: { ...headers } };
}
