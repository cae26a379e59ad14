import { randomUUID } from 'node:crypto';
import type { CommandContext } from '@alongside/commands';

/** Of a member of staff of whom nothing else is known. */
export function contextOf(): CommandContext {
  const actor = { personId: randomUUID(), roles: ['advisor'] };
  return { commandId: randomUUID(), actor, route: 'POST /v1/applications', request: {}, correlationId: randomUUID() };
}
