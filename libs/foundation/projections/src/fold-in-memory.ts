import type { AnyFoldedEvent } from '@alongside/vault';
import type { AnyFold, RowsOf } from './fold';
import type { Row } from './table';

type Rows = RowsOf<Record<string, Row>>;

/** The first event that a fold could not take for a key, and those of the key behind it. */
export interface Poisoned {
  readonly key: string;
  readonly events: readonly AnyFoldedEvent[];
  readonly error: unknown;
}

export interface Folded {
  readonly rows: ReadonlyMap<string, Rows>;
  readonly poisoned: readonly Poisoned[];
}

/** The events by the keys whose rows they change, each key's in log order. */
export function byKey(fold: AnyFold, events: readonly AnyFoldedEvent[]): Map<string, AnyFoldedEvent[]> {
  const grouped = new Map<string, AnyFoldedEvent[]>();
  for (const event of events) {
    for (const key of distinct(fold.keys(event))) {
      if (fold.keyedByEvent && key !== event.id) throw new Error(`${fold.name} has another key than the event's id`);
      const group = grouped.get(key);
      if (group) group.push(event);
      else grouped.set(key, [event]);
    }
  }
  return grouped;
}

/** Most events have one key of a fold or none. */
function distinct(keys: readonly string[]): Iterable<string> {
  return keys.length > 1 ? new Set(keys) : keys;
}

/**
 * Takes the events of the keys that are parked out of those to fold: they wait behind. What says that somebody is forgotten
 * waits as well, but is folded at once too.
 */
export function takeWaiting(parked: Iterable<string>, grouped: Map<string, AnyFoldedEvent[]>): Poisoned[] {
  const waiting: Poisoned[] = [];
  for (const key of parked) {
    const events = grouped.get(key);
    if (!events) continue;
    waiting.push({ key, events, error: null });
    const atOnce = forgetting(events);
    if (atOnce.length > 0) grouped.set(key, atOnce);
    else grouped.delete(key);
  }
  return waiting;
}

/** Those that a key with parked events does not wait for: what is coded of somebody goes at once. */
function forgetting(events: readonly AnyFoldedEvent[]): AnyFoldedEvent[] {
  return events.filter(({ forgets }) => forgets);
}

/** The rows after what says that somebody is forgotten. A fold that cannot take that either holds up nobody else: it is parked with the rest. */
function forgotten(
  fold: AnyFold,
  rows: Rows,
  { key, events }: { readonly key: string; readonly events: readonly AnyFoldedEvent[] },
): Rows {
  try {
    return forgetting(events).reduce((folded, one) => fold.evolve(folded, one, key), rows);
  } catch {
    return rows;
  }
}

/**
 * Folds each key's events over its rows; a key that fails stays as it was before the event that it failed on, but for what is
 * forgotten.
 */
export function foldInMemory(
  fold: AnyFold,
  before: Pick<ReadonlyMap<string, Rows>, 'get'>,
  grouped: ReadonlyMap<string, readonly AnyFoldedEvent[]>,
): Folded {
  const none = Object.fromEntries(Object.keys(fold.tables).map((name) => [name, []])) as unknown as Rows;
  const rows = new Map<string, Rows>();
  const poisoned: Poisoned[] = [];
  for (const [key, events] of grouped) {
    let current = before.get(key) ?? none;
    for (const [index, event] of events.entries()) {
      try {
        current = fold.evolve(current, event, key);
      } catch (error) {
        poisoned.push({ key, events: events.slice(index), error });
        current = forgotten(fold, current, { key, events: events.slice(index + 1) });
        break;
      }
    }
    rows.set(key, current);
  }
  return { rows, poisoned };
}
