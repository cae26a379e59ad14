import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { DomainError, TalkToStaff, type DomainErrorKind } from '@alongside/kernel';
import { NotSaved } from '../commands/not-saved';
import { fastifyProblem } from './fastify-problem';
import { foundationErrors } from './foundation-errors';
import { HttpProblem } from './http-problem';
import type { Problem } from './problem';
import type { ProblemMapper, ProblemMappers } from './problem-mapper';

/** A problem but for the request that it happened to. */
export interface ProblemDraft {
  readonly body: Omit<Problem, 'instance'>;
  readonly headers: Readonly<Record<string, string>>;
}

export const statusOfKind: Readonly<Record<DomainErrorKind, number>> = {
  invalid: 422,
  'not-found': 404,
  conflict: 409,
  forbidden: 403,
};

/** `caseload/claimant-not-found` is "Claimant not found". */
export function titleOf(code: string): string {
  const words = code.slice(code.indexOf('/') + 1).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What the caller is told about any error; of an unknown one nothing but that it happened. */
export function problemOf(error: unknown, mappers: ProblemMappers = {}): ProblemDraft {
  if (error instanceof NotSaved) return ofNotSaved(error, mappers);
  if (error instanceof HttpProblem) return ofHttpProblem(error);
  if (error instanceof DomainError) return ofDomainError(error);
  if (error instanceof HttpException) return ofHttpException(error);
  const mapper = error instanceof Error ? (own(mappers, error.name) ?? own(foundationErrors, error.name)) : undefined;
  if (mapper) return problemOf(mapper(error as Error));
  return ofHttpProblem(
    fastifyProblem(error) ?? new HttpProblem('http/internal-error', 'Something went wrong on our side.'),
  );
}

function own(mappers: ProblemMappers, name: string): ProblemMapper | undefined {
  return Object.hasOwn(mappers, name) ? mappers[name] : undefined;
}

function ofNotSaved({ refusal, answer }: NotSaved, mappers: ProblemMappers): ProblemDraft {
  const { body, headers } = problemOf(refusal, mappers);
  return { body: { ...body, ...answer }, headers };
}

function ofDomainError(error: DomainError): ProblemDraft {
  const { body, headers } = draft(error.code, statusOfKind[error.kind], error.message);
  return { body: error instanceof TalkToStaff ? { ...body, talkTo: error.staff } : body, headers };
}

function ofHttpProblem({ code, status, message, errors, headers }: HttpProblem): ProblemDraft {
  const { body } = draft(code, status, message);
  return { body: errors ? { ...body, errors } : body, headers };
}

/** Nest's own exceptions have no page: their status says it. The message of a server fault is not for callers. */
function ofHttpException(error: HttpException): ProblemDraft {
  const known = fastifyProblem(error.cause);
  if (known) return ofHttpProblem(known);
  const status = error.getStatus();
  const body = { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status };
  return { body: status < 500 ? { ...body, detail: error.message } : body, headers: {} };
}

function draft(code: string, status: number, detail: string): ProblemDraft {
  return { body: { type: `/problems/${code}`, title: titleOf(code), status, detail }, headers: {} };
}
