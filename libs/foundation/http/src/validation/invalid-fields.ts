import type { ValidationError } from 'class-validator';
import { HttpProblem } from '../problems/http-problem';
import type { ProblemField } from '../problems/problem';

/** Where a value was looked for: its errors name a pointer into the body, or a parameter. */
export type Source = 'body' | 'parameter';

const maxFields = 100;

export function invalidRequest(source: Source, errors: readonly ProblemField[]): HttpProblem {
  const detail = source === 'body' ? 'The body is not as documented.' : 'The parameters are not as documented.';
  return new HttpProblem('http/invalid-request', detail, { errors: errors.slice(0, maxFields) });
}

/** A place in the body (as the fragment of a URI, RFC 6901) or a parameter. */
export function placeOf(source: Source, path: readonly string[]): Omit<ProblemField, 'detail'> {
  if (source === 'parameter') return { parameter: path.join('.') };
  return { pointer: `#${path.map((key) => `/${escaped(key)}`).join('')}` };
}

/** The leaves of class-validator's tree of errors, one for each place. */
export function invalidFields(
  source: Source,
  errors: readonly ValidationError[],
  path: readonly string[] = [],
): ProblemField[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const here = [...path, property];
    const own = Object.entries(constraints)
      .slice(0, 1)
      .map(([name, message]) => ({
        ...placeOf(source, here),
        detail: name === 'whitelistValidation' ? 'is not a known field' : message,
      }));
    return [...own, ...invalidFields(source, children, here)];
  });
}

function escaped(key: string): string {
  return encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
}
