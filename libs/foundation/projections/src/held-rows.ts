import type { AnyFoldedEvent } from '@alongside/vault';
import type { AnyFold, RowsOf } from './fold';
import { byKey, foldInMemory, takeWaiting, type Poisoned } from './fold-in-memory';
import type { Change } from './fold-rows';
import type { Row } from './table';

type Rows = RowsOf<Record<string, Row>>;

interface Held {
  readonly rows: Rows;
  /** As they are in the tables. */
  readonly written: Rows | undefined;
}

/** What is to be written of a generation so that its tables are as far as the events that were folded. */
export interface Unwritten extends Change {
  readonly poisoned: readonly Poisoned[];
}

/** The rows of a new generation that a rebuild folds in memory. The tables are this process's alone, and empty at first. */
export class HeldRows {
  /** How many rows are held. */
  size = 0;
  /** The key that was folded least lately comes first. */
  private readonly held = new Map<string, Held>();
  private readonly parked = new Set<string>();
  private poisoned: Poisoned[] = [];
  private letGoOfSome = false;

  constructor(private readonly of: AnyFold) {}

  /** Folds events; `load` reads the rows of keys that are held no more. */
  async fold(
    events: readonly AnyFoldedEvent[],
    load: (keys: readonly string[]) => Promise<ReadonlyMap<string, Rows>>,
  ): Promise<void> {
    const grouped = byKey(this.of, events);
    const waiting = takeWaiting(this.parked, grouped);
    if (this.letGoOfSome) {
      const missing = [...grouped.keys()].filter((key) => !this.held.has(key));
      for (const [key, rows] of await load(missing)) this.hold(key, { rows, written: rows });
    }
    const { rows, poisoned } = foldInMemory(this.of, { get: (key) => this.held.get(key)?.rows }, grouped);
    for (const [key, now] of rows) this.hold(key, { rows: now, written: this.held.get(key)?.written });
    for (const { key } of poisoned) this.parked.add(key);
    const isWaiting = new Set(waiting.map(({ key }) => key));
    this.poisoned.push(...waiting, ...poisoned.filter(({ key }) => !isWaiting.has(key)));
  }

  /** What has not been written yet; from now on it counts as written. */
  unwritten(): Unwritten {
    const unwritten = { before: new Map<string, Rows>(), after: new Map<string, Rows>(), poisoned: this.poisoned };
    for (const [key, { rows, written }] of this.held) {
      if (rows === written) continue;
      unwritten.after.set(key, rows);
      if (written) unwritten.before.set(key, written);
      this.held.set(key, { rows, written: rows });
    }
    this.poisoned = [];
    return unwritten;
  }

  /** Lets go of the rows that were folded least lately, until at most so many are held. All of them are written. */
  letGo(most: number): void {
    this.letGoOfSome = true;
    for (const [key, { rows }] of this.held) {
      if (this.size <= most) return;
      this.size -= countOf(rows);
      this.held.delete(key);
    }
  }

  private hold(key: string, held: Held): void {
    this.size += countOf(held.rows) - countOf(this.held.get(key)?.rows);
    this.held.delete(key);
    this.held.set(key, held);
  }
}

function countOf(rows: Rows | undefined): number {
  let count = 0;
  for (const name in rows) count += rows[name]!.length;
  return count;
}
