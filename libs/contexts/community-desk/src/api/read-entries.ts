import { derivedId } from '@alongside/commands';
import { HttpProblem, invalidRequest, validItem, type CommandMetadata } from '@alongside/http';
import type { SessionEntry } from '../application/session-entry';
import { contentOf } from './given-session';
import { entryClasses } from './session-batch.dto';

/** An entry, or what is wrong with it. */
export type ReadEntry = { readonly entry: SessionEntry } | { readonly error: HttpProblem };

type Body = InstanceType<(typeof entryClasses)[keyof typeof entryClasses]>;

/** Whatever request brings an entry, it is the same command. */
const route = 'POST /v1/desk-sessions/batch';

/** The entries of a batch, each checked by itself. */
export function readEntries(meta: CommandMetadata, given: readonly unknown[]): Promise<ReadEntry[]> {
  return Promise.all(
    given.map(async (one, place) => {
      try {
        return { entry: entryOf(meta, one, await bodyOf(one, `#/entries/${place}`)) };
      } catch (error) {
        if (!(error instanceof HttpProblem)) throw error;
        return { error };
      }
    }),
  );
}

function bodyOf(given: unknown, pointer: string): Promise<Body> {
  const kind = (given as { kind?: unknown } | null | undefined)?.kind;
  const found = Object.entries(entryClasses).find(([name]) => name === kind)?.[1];
  if (found !== undefined) return validItem<Body>(found, given, pointer);
  const detail = `must be one of ${Object.keys(entryClasses).join(', ')}`;
  throw invalidRequest('body', [{ pointer: `${pointer}/kind`, detail }]);
}

function entryOf({ actor, correlationId }: CommandMetadata, request: unknown, body: Body): SessionEntry {
  const { sessionId, entryId, saidAt, workerId = actor.personId } = body;
  const commandId = derivedId(entryId, `${body.kind}/${sessionId}/${actor.personId}`);
  const said = { sessionId, entryId, saidAt, workerId, context: { commandId, actor, route, request, correlationId } };
  switch (body.kind) {
    case 'session': {
      const { kind, deskId, heldOn, claimantId, session } = body;
      return { ...said, kind, deskId, heldOn, ...(claimantId && { claimantId }), content: contentOf(session) };
    }
    case 'correction': {
      const { kind, heldOn, session, reason } = body;
      return { ...said, kind, ...(heldOn && { heldOn }), content: contentOf(session), reason };
    }
    case 'identification':
      return { ...said, kind: body.kind, claimantId: body.claimantId };
    case 'identification-withdrawal':
    case 'error':
      return { ...said, kind: body.kind, reason: body.reason };
  }
}
