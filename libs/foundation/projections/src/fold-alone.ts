import type { AnyFoldedEvent } from '@alongside/vault';
import type { Fold, RowsOf } from './fold';
import { byKey, foldInMemory } from './fold-in-memory';

/**
 * The rows that a fold makes of some events, in log order, and of nothing else: those of all their keys. No table is read or
 * written. Throws what the fold throws.
 */
export function foldAlone<Tables extends Record<string, object>>(
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the fold's own events stand in an input position
  fold: Fold<Tables, any>,
  events: readonly AnyFoldedEvent[],
): RowsOf<Tables> {
  const { rows, poisoned } = foldInMemory(fold, new Map(), byKey(fold, events));
  for (const { error } of poisoned) throw error;
  const ofKeys = [...rows.values()];
  const all = Object.keys(fold.tables).map((name) => [name, ofKeys.flatMap((ofKey) => ofKey[name]!)]);
  return Object.fromEntries(all) as RowsOf<Tables>;
}
