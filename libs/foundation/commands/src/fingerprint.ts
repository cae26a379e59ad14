import { createHmac } from 'node:crypto';
import stringify from 'safe-stable-stringify';
import type { CommandContext } from './command-context';

/** A keyed digest of who asked for what, by which a replay is told from another command under the same key. */
export function fingerprintOf(context: CommandContext, key: Buffer): string {
  const asked = stringify([context.actor.personId, context.route, context.request]);
  return createHmac('sha256', key).update(asked).digest('base64');
}
