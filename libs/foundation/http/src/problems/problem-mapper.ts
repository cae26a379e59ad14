import type { DomainError } from '@alongside/kernel';
import type { HttpProblem } from './http-problem';

/** What another library's error means to a caller. */
export type ProblemMapper = (error: Error) => HttpProblem | DomainError;

/** By the error's `name`, so that a library need not import another one for its errors. */
export type ProblemMappers = Readonly<Record<string, ProblemMapper>>;
