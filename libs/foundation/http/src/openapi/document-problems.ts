import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import type { DomainErrorKind } from '@alongside/kernel';
import { httpProblemStatuses, type HttpProblemCode } from '../problems/http-problem';
import { Problem } from '../problems/problem';
import { statusOfKind, titleOf } from '../problems/problem-of';
import { problemJson } from '../problems/send-problem';

/** The codes that the rules of a command or query refuse with, by kind. */
export type Refusals = Partial<Record<DomainErrorKind, readonly string[]>>;

interface Documented {
  readonly code: string;
  readonly status: number;
}

/** What can be wrong with any body before it is looked at. */
export const bodyProblems = ['http/malformed-body', 'http/body-too-large', 'http/unsupported-media-type'] as const;

const PROBLEMS = 'alongside:problems';
const DOCUMENTED = 'alongside:documented';

/** Marks a handler as one whose operation is documented as a command or a query. */
export const markDocumented = (): MethodDecorator => SetMetadata(DOCUMENTED, true);

export function isDocumented(handler: object): boolean {
  return Reflect.getMetadata(DOCUMENTED, handler) === true;
}

/** Adds problems of the edge to what the operation may answer. */
export function documentProblems(...codes: readonly HttpProblemCode[]): MethodDecorator {
  return document(codes.map((code) => ({ code, status: httpProblemStatuses[code] })));
}

/** Adds the refusals of the domain to what the operation may answer. */
export function documentRefusals(refusals: Refusals): MethodDecorator {
  const kinds = Object.entries(refusals) as [DomainErrorKind, readonly string[]][];
  return document(kinds.flatMap(([kind, codes]) => codes.map((code) => ({ code, status: statusOfKind[kind] }))));
}

/** Several decorators of one handler add problems of one status, where a second `@ApiResponse` would replace the first. */
function document(added: readonly Documented[]): MethodDecorator {
  return (target, key, descriptor) => {
    const handler = descriptor.value as object;
    const before = (Reflect.getMetadata(PROBLEMS, handler) ?? []) as readonly Documented[];
    const all = [...before, ...added.filter(({ code }) => !before.some((one) => one.code === code))];
    Reflect.defineMetadata(PROBLEMS, all, handler);
    const responses = [...new Set(added.map(({ status }) => status))].map((status) => response(status, all));
    applyDecorators(ApiExtraModels(Problem), ...responses)(target, key, descriptor);
  };
}

const retryAfter = {
  'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' as const, example: 5 } },
};

function response(status: number, all: readonly Documented[]): MethodDecorator & ClassDecorator {
  const codes = all.filter((one) => one.status === status).map(({ code }) => code);
  const examples = Object.fromEntries(
    codes.map((code) => [code, { summary: titleOf(code), value: example(code, status) }]),
  );
  return ApiResponse({
    status,
    description: codes.map((code) => `\`${code}\``).join(', '),
    ...((status === 429 || status === 503) && { headers: retryAfter }),
    content: { [problemJson]: { schema: { $ref: getSchemaPath(Problem) }, examples } },
  });
}

function example(code: string, status: number): Omit<Problem, 'detail'> {
  const instance = 'urn:uuid:0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e6f';
  return { type: `/problems/${code}`, title: titleOf(code), status, instance };
}
