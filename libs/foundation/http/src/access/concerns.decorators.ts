import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { documentProblems, documentRefusals } from '../openapi/document-problems';
import type { HttpProblemCode } from '../problems/http-problem';
import type { Place } from './staff-register';
import type { Role } from './roles';

const CONCERN = 'alongside:concern';

/** Where an id stands: a parameter of the path, of the query, or a field of the body (`place.id`). */
export interface Whereabouts {
  readonly in: 'params' | 'body' | 'query';
  readonly name: string;
}

/** What a route is about. */
export type Concern =
  | { readonly of: 'record'; readonly kind: string; readonly at: Whereabouts }
  | { readonly of: 'place'; readonly kind: Place['kind']; readonly at: Whereabouts; readonly ifNone?: 'everywhere' }
  | { readonly of: 'list'; readonly owner: Whereabouts | null; readonly supervisedBy: readonly Role[] }
  | { readonly of: 'everywhere' }
  | { readonly of: 'nobody' };

export const inPath = (name: string): Whereabouts => ({ in: 'params', name });
export const inBody = (name: string): Whereabouts => ({ in: 'body', name });
export const inQuery = (name: string): Whereabouts => ({ in: 'query', name });

/** The route is about one person's record: whoever may not see it is refused, with that code, as for one that is not there. */
export function ConcernsRecord(kind: string, at: Whereabouts, notFound: string): MethodDecorator {
  return applyDecorators(
    concerns({ of: 'record', kind, at }, 'http/purpose-required', 'http/invalid-purpose'),
    documentRefusals({ 'not-found': [notFound] }),
  );
}

/** The route is about a place: it takes a role that is held there, or everywhere. Where `ifNone`, leaving the place out is for those. */
export function ConcernsPlace(
  kind: Place['kind'],
  at: Whereabouts,
  { ifNone }: { ifNone?: 'everywhere' } = {},
): MethodDecorator {
  return concerns({ of: 'place', kind, at, ...(ifNone && { ifNone }) }, 'http/missing-place');
}

/** The route lists persons, of whom the query shows those whom the asker may see. Its owner, and these roles, need not say what for. */
export function ConcernsList({
  owner = null,
  supervisedBy = [],
}: { owner?: Whereabouts | null; supervisedBy?: readonly Role[] } = {}): MethodDecorator {
  return concerns({ of: 'list', owner, supervisedBy }, 'http/purpose-required', 'http/invalid-purpose');
}

/** The route takes a role that is held everywhere. */
export function ConcernsEverywhere(): MethodDecorator {
  return concerns({ of: 'everywhere' }, 'http/missing-place');
}

/** The route is about no person and no place in particular: the role alone decides. */
export function ConcernsNobody(): MethodDecorator {
  return concerns({ of: 'nobody' });
}

/** What a handler concerns, in the order in which it is to be checked. */
export function concernsOf(handler: object): readonly Concern[] {
  return (Reflect.getMetadata(CONCERN, handler) ?? []) as readonly Concern[];
}

function concerns(concern: Concern, ...problems: readonly HttpProblemCode[]): MethodDecorator {
  return (target, key, descriptor) => {
    const handler = descriptor.value as object;
    const purpose = problems.includes('http/purpose-required') ? [ApiHeader(purposeHeader)] : [];
    applyDecorators(SetMetadata(CONCERN, [concern, ...concernsOf(handler)]), documentProblems(...problems), ...purpose)(
      target,
      key,
      descriptor,
    );
  };
}

const purposeHeader = {
  name: 'Purpose',
  description: 'What the reading is for, a code. Needed outside the own caseload.',
  required: false,
  schema: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,63}$', example: 'complaint' },
} as const;
