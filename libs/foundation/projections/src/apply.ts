import type { AnyFoldedEvent } from '@alongside/vault';
import type { ClientBase } from 'pg';
import { byKey, foldInMemory, takeWaiting } from './fold-in-memory';
import { loadRows, writeRows } from './fold-rows';
import type { Generation } from './generations';
import { park } from './parking';

export interface Folding {
  readonly generation: Generation;
  readonly events: readonly AnyFoldedEvent[];
  /** The keys of the generation that have parked events. */
  readonly parked: ReadonlySet<string>;
  /** The one key to fold, where the events touch others as well. */
  readonly only?: string;
}

/**
 * Folds events into the tables of one generation: loads the rows that they touch, folds in memory, writes what differs. Keys
 * that fail are parked, and events of keys that are parked already wait behind.
 */
export async function applyEvents(client: ClientBase, { generation, events, parked, only }: Folding): Promise<void> {
  const grouped = byKey(generation.fold, events);
  if (only !== undefined) for (const key of [...grouped.keys()]) if (key !== only) grouped.delete(key);
  if (grouped.size === 0) return;
  const waiting = takeWaiting(parked, grouped);
  const before = await loadRows(client, generation, [...grouped.keys()]);
  const { rows, poisoned } = foldInMemory(generation.fold, before, grouped);
  const isWaiting = new Set(waiting.map(({ key }) => key));
  await park(client, generation, [...waiting, ...poisoned.filter(({ key }) => !isWaiting.has(key))]);
  await writeRows(client, generation, { before, after: rows });
}
