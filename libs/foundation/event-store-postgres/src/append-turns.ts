/** Something that waits for its turn on each of its keys. */
export interface Turn {
  readonly keys: readonly string[];
  /** How many turns before this one must end. */
  blockers: number;
  /** Those that this one blocks, once for each key. */
  readonly blocked: Turn[];
}

/**
 * First come, first served on every key: of the turns that share a key, one at a time may run.
 *
 * Entering and leaving cost the same however many wait, and a turn with several keys is never overtaken on any.
 */
export class Turns<T extends Turn> {
  readonly #last = new Map<string, T>();

  /** Whether the turn may run now; otherwise a later `leave` answers it. */
  enter(turn: T): boolean {
    for (const key of turn.keys) {
      const before = this.#last.get(key);
      if (before) {
        before.blocked.push(turn);
        turn.blockers += 1;
      }
      this.#last.set(key, turn);
    }
    return turn.blockers === 0;
  }

  /** Ends a turn; answers those that may run now. */
  leave(turn: T): T[] {
    for (const key of turn.keys) {
      if (this.#last.get(key) === turn) this.#last.delete(key);
    }
    const freed = turn.blocked as T[];
    return freed.length === 0 ? freed : freed.filter((next) => (next.blockers -= 1) === 0);
  }
}
