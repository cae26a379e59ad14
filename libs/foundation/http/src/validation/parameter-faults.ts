import type { Type } from '@nestjs/common';
import { HttpProblem } from '../problems/http-problem';
import type { ProblemField } from '../problems/problem';
import { StrictValidationPipe } from './strict-validation.pipe';

const pipe = new StrictValidationPipe();

/**
 * What a route that takes such a query would refuse of it: nothing where it is good. As in the query of a request, no name in it means anything to
 * JavaScript: Nest deletes what it finds under `__proto__`, the constructor of all objects were it inherited.
 */
export async function parameterFaults(query: string, taken: Type): Promise<readonly ProblemField[]> {
  const given = Object.create(null) as Record<string, string | string[]>;
  for (const [name, value] of new URLSearchParams(query))
    given[name] = name in given ? [given[name]!, value].flat() : value;
  try {
    await pipe.transform(given, { type: 'query', metatype: taken });
    return [];
  } catch (error) {
    if (error instanceof HttpProblem) return error.errors ?? [];
    throw error;
  }
}
