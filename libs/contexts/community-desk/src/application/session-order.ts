import type { Uuid } from '@alongside/kernel';
import type { SessionEntry } from './session-entry';

/** Entries with their places in what was sent. */
export type Placed = readonly [place: number, entry: SessionEntry];

/**
 * The entries by their sessions, each session's in the order in which they are to be taken, whatever order they came in: the session itself,
 * what was said of it in the order in which it was said, that it was an error.
 */
export function bySession(entries: readonly SessionEntry[]): readonly (readonly Placed[])[] {
  const sessions = new Map<Uuid, Placed[]>();
  for (const [place, entry] of entries.entries()) {
    const placed = sessions.get(entry.sessionId) ?? [];
    sessions.set(entry.sessionId, placed);
    placed.push([place, entry]);
  }
  return [...sessions.values()].map((placed) => placed.sort(([, one], [, other]) => inOrder(one, other)));
}

const turns = { session: 0, correction: 1, identification: 1, 'identification-withdrawal': 1, error: 2 } as const;

function inOrder(one: SessionEntry, other: SessionEntry): number {
  return (
    turns[one.kind] - turns[other.kind] ||
    one.saidAt.localeCompare(other.saidAt) ||
    one.entryId.localeCompare(other.entryId)
  );
}
