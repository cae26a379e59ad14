import { setTimeout as delay } from 'node:timers/promises';
import { assertReached, type EventStore, type Position, StaleCheckpoint } from '@alongside/event-store';
import type { EventCodec } from '@alongside/vault';
import type { ClientBase, Pool } from 'pg';
import { applyStretch } from './apply-page';
import type { AnyFold } from './fold';
import { dropOutlived, lockLive, type Generation } from './generations';
import { holdLease } from './lease';
import { earliest } from './position-order';
import type { PositionWaiter } from './position-waiter';
import { stretchesOf } from './stretches-of';
import { inTransaction } from './transaction';

export interface ProjectorFailure {
  readonly name: string;
  readonly code?: string;
  /** Where it says nothing of what is folded. */
  readonly message?: string;
  readonly after: Position | null;
}

export interface ProjectorOptions {
  readonly store: EventStore;
  readonly codec: EventCodec;
  /** A `foldingPool`. */
  readonly pool: Pool;
  readonly connectionString: string;
  readonly folds: readonly AnyFold[];
  readonly waiter: PositionWaiter;
  /** Told of each failure, which is tried again; the error may quote SQL values and is not for the log. */
  readonly onFailure: (failure: ProjectorFailure) => void;
  /** Events a batch. */
  readonly batch?: number;
}

const lease = 7310_004;
const maxBackOffMs = 5_000;

/**
 * Follows the log and keeps the live generations of the folds up to date, all in one pass.
 *
 * One process at a time does so (a lease that PostgreSQL gives up with the session); the others stand by. Should two fold for a
 * moment all the same, the checkpoints keep every effect exactly once.
 */
export class Projector {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private reached: Position | null = null;

  constructor(private readonly options: ProjectorOptions) {}

  /** Begins to follow; `prepareProjections` comes before. */
  start(): void {
    this.running = this.run();
  }

  /** Ends after the batch in hand is committed. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    const { connectionString } = this.options;
    let backOffMs = 50;
    while (!this.stopping.signal.aborted) {
      try {
        await holdLease({ connectionString, lease, signal }, () => this.follow(() => (backOffMs = 50)));
      } catch (error) {
        if (this.stopping.signal.aborted) return;
        this.options.onFailure({ ...describe(error), after: this.reached });
      }
      await this.pause(backOffMs);
      backOffMs = Math.min(backOffMs * 2, maxBackOffMs);
    }
  }

  private async follow(onProgress: () => void): Promise<void> {
    const { store, codec, pool, folds, waiter, batch = 512 } = this.options;
    const lock = (client: ClientBase) => lockLive(client, folds);
    const lockAlone = async (client: ClientBase): Promise<Generation[]> => {
      const live = await lock(client); // no rebuild switches over from here on
      await dropOutlived(client, folds);
      return live;
    };
    const live = await inTransaction(pool, lock);
    await assertReached(
      store,
      live.map(({ fold, position }) => ({ name: fold.name, position })),
    );
    this.reached = earliest(
      store,
      live.map(({ position }) => position),
    );
    const leaving = new AbortController();
    const signal = AbortSignal.any([this.stopping.signal, leaving.signal]);
    try {
      const pages = store.subscribeAll(this.reached, { batch, signal });
      for await (const stretch of stretchesOf(codec, this.reached, pages)) {
        const forgets = stretch.events.some((event) => event.forgets);
        await applyStretch({ store, pool, lock: forgets ? lockAlone : lock }, stretch);
        this.reached = stretch.position;
        waiter.signal();
        onProgress();
      }
    } finally {
      leaving.abort();
    }
  }

  private async pause(ms: number): Promise<void> {
    await delay(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}

function describe(error: unknown): Omit<ProjectorFailure, 'after'> {
  const { name, code } = error as { name: string; code?: string };
  return {
    name,
    ...(code !== undefined && { code }),
    ...(error instanceof StaleCheckpoint && { message: error.message }),
  };
}
