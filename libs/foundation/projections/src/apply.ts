import type { AnyFoldedEvent } from '@alongside/vault';
import type { ClientBase } from 'pg';
import { byKey, foldInMemory, takeWaiting } from './fold-in-memory';
import { loadRows, writeRows } from './fold-rows';
import type { Generation } from './generations';
import { park, type Parked } from './parking';
import { together } from './together';

export interface Folding {
  readonly generation: Generation;
  readonly events: readonly AnyFoldedEvent[];
  /** The one key to fold, where the events touch others as well. */
  readonly only?: string;
}

/**
 * Folds events into the tables of generations: loads the rows that they touch, folds in memory, writes what differs. Keys that fail are
 * parked, and events of keys that are parked already wait behind; which those are may be on its way.
 *
 * Everything is loaded at once, and everything written at once: a `foldingPool` waits twice for PostgreSQL, however many tables there are.
 */
export async function applyEvents(
  client: ClientBase,
  foldings: readonly Folding[],
  parked: Parked | Promise<Parked>,
): Promise<void> {
  const touched = foldings.map((folding) => ({ generation: folding.generation, grouped: grouped(folding) }));
  const load = touched.map(({ generation, grouped }) => loadRows(client, generation, [...grouped.keys()]));
  const [allParked, ...before] = await together([parked, ...load]);
  await together(
    touched.map(({ generation, grouped }, index) => {
      const waiting = takeWaiting(allParked.get(generation) ?? [], grouped);
      const { rows, poisoned } = foldInMemory(generation.fold, before[index]!, grouped);
      const isWaiting = new Set(waiting.map(({ key }) => key));
      return together([
        park(client, generation, [...waiting, ...poisoned.filter(({ key }) => !isWaiting.has(key))]),
        writeRows(client, generation, { before: before[index]!, after: rows }),
      ]);
    }),
  );
}

function grouped({ generation, events, only }: Folding): Map<string, AnyFoldedEvent[]> {
  const all = byKey(generation.fold, events);
  return only === undefined ? all : new Map([...all].filter(([key]) => key === only));
}
