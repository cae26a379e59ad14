import { EventEmitter } from 'node:events';
import type { EventStore, Position } from '@alongside/event-store';
import type { Pool } from 'pg';
import type { AnyFold } from './fold';
import { isBehind } from './position-order';

/** The read models did not get to the position in time. */
export class PositionNotReached extends Error {
  constructor() {
    super('the read models are behind the position that was asked for');
    this.name = 'PositionNotReached';
  }
}

/** How often the checkpoints are looked at while another process folds. */
const pollMs = 20;

/** Lets a query wait until each of the folds has seen a position. */
export class PositionWaiter {
  /** One look at the checkpoints serves all who wait at that moment. */
  private looking: Promise<(Position | null)[]> | undefined;
  private readonly moved = new EventEmitter().setMaxListeners(0);

  constructor(
    private readonly store: EventStore,
    private readonly pool: Pool,
    private readonly folds: readonly AnyFold[],
  ) {}

  /** Wakes those who wait: this process has just moved checkpoints. */
  signal(): void {
    this.moved.emit('moved');
  }

  /** Throws `PositionNotReached`, and `ForeignPosition` for a position of another log. */
  async waitFor(position: Position, timeoutMs: number): Promise<void> {
    this.store.compare(position, position); // refuses one of another log, also before anything is folded
    const deadline = Date.now() + timeoutMs;
    while (await this.isAnyBehind(position)) {
      const left = deadline - Date.now();
      if (left <= 0) throw new PositionNotReached();
      await this.nextMove(Math.min(left, pollMs));
    }
  }

  /** The same for whatever is in the log at this moment. */
  async waitForNow(timeoutMs: number): Promise<void> {
    const head = await this.store.head();
    if (head !== null) await this.waitFor(head, timeoutMs);
  }

  private async isAnyBehind(position: Position): Promise<boolean> {
    this.looking ??= this.look().finally(() => (this.looking = undefined));
    return (await this.looking).some((reached) => isBehind(this.store, reached, position));
  }

  private async look(): Promise<(Position | null)[]> {
    const { rows } = await this.pool.query<{ position: Position | null }>(
      "select distinct position from projections.generation where state = 'live' and fold = any($1)",
      [this.folds.map(({ name }) => name)],
    );
    return rows.map((row) => row.position);
  }

  private nextMove(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.moved.off('moved', done);
        resolve();
      };
      const timer = setTimeout(done, timeoutMs);
      this.moved.once('moved', done);
    });
  }
}
