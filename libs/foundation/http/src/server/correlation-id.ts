import { randomUUID } from 'node:crypto';
import { isUuid, type Uuid } from '@alongside/kernel';

/** The caller's `X-Request-Id` where it is a UUID, else a new one: free text of a caller never reaches a log or an event. */
export function correlationIdOf(request: { headers: NodeJS.Dict<string | string[]> }): Uuid {
  const header = request.headers['x-request-id'];
  const given = typeof header === 'string' ? header.toLowerCase() : '';
  return isUuid(given) ? given : randomUUID();
}
