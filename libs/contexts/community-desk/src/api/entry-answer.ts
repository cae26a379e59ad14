import { IdempotencyKeyReused } from '@alongside/commands';
import type { Problem } from '@alongside/http';
import { DomainError, isUuid } from '@alongside/kernel';
import type { EntryOutcome, SessionEntry } from '../application/session-entry';
import type { EntryAnswer } from './session-batch.dto';

/** An entry as it was sent, as it was read where it could be, and what became of it. */
export interface Told {
  readonly given: unknown;
  readonly entry?: SessionEntry;
  readonly outcome: EntryOutcome;
}

/** What a device is told of an entry. */
export function answerOf({ given, entry, outcome }: Told, problemOf: (error: unknown) => Problem): EntryAnswer {
  const ids = entry ? { entryId: entry.entryId, sessionId: entry.sessionId } : idsIn(given);
  if ('error' in outcome) return { ...ids, result: 'refused', ...refusal(problemOf(known(outcome.error))) };
  const { wasThere, revision, position } = outcome;
  const status = entry?.kind === 'session' && !wasThere ? 201 : 200;
  return { ...ids, status, result: wasThere ? 'already-there' : 'recorded', revision: Number(revision), position };
}

/** Whether what is there by now refused it. */
export function isOutrun({ status, sessionId }: EntryAnswer): boolean {
  return status === 409 && sessionId !== null;
}

function refusal(problem: Problem): Pick<EntryAnswer, 'status' | 'code' | 'problem' | 'sendAgain'> {
  const { status, type } = problem;
  const code = type.replace('/problems/', '');
  return { status, code, problem, sendAgain: status >= 500 || code === 'community-desk/desk-session-not-found' };
}

function known(error: unknown): unknown {
  if (!(error instanceof IdempotencyKeyReused)) return error;
  return new DomainError('community-desk/entry-reused', 'conflict', 'This entry id was used for another entry.');
}

function idsIn(given: unknown): Pick<EntryAnswer, 'entryId' | 'sessionId'> {
  const { entryId, sessionId } = (given ?? {}) as { entryId?: unknown; sessionId?: unknown };
  return { entryId: uuidOf(entryId), sessionId: uuidOf(sessionId) };
}

function uuidOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  return isUuid(text) ? text : null;
}
