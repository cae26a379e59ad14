import type { EventStore, Position } from '@alongside/event-store';
import { sequenceOf } from '@alongside/event-store';
import type { EventCodec } from '@alongside/vault';
import type { ClientBase, Pool } from 'pg';
import { applyLocked, applyStretch, stretchOf } from './apply-page';
import type { AnyFold } from './fold';
import { createGeneration, dropLeftovers, lockLive, tablesOf, type Generation } from './generations';
import { isBehind } from './position-order';
import { inTransaction } from './transaction';

export interface RebuildOptions {
  readonly store: EventStore;
  readonly codec: EventCodec;
  /** A `foldingPool`. */
  readonly pool: Pool;
  readonly folds: readonly AnyFold[];
  /** Events a page; large by default, as a rebuild has no reader to hurry for. */
  readonly batch?: number;
  readonly onProgress?: (progress: { folded: number; of: number }) => void;
}

/** Another rebuild is under way. */
export class RebuildUnderWay extends Error {
  constructor() {
    super('another rebuild is under way');
    this.name = 'RebuildUnderWay';
  }
}

/**
 * Fills a new generation of each fold from the log, beside the live one, and switches the views to it when it has caught up.
 *
 * Readers see the old rows until the switch and the new ones from then on. The generation before stays for a rollback; what an
 * interrupted rebuild left is dropped by the next one.
 */
export async function rebuild(options: RebuildOptions): Promise<void> {
  const session = await options.pool.connect();
  try {
    const { rows } = await session.query<{ held: boolean }>('select pg_try_advisory_lock(7310_005) as held');
    if (!rows[0]!.held) throw new RebuildUnderWay();
    const numbers = await prepare(options);
    const lock = (client: ClientBase) => lockBuilding(client, options.folds, numbers);
    const reached = await fill(options, lock);
    await switchOver(options, lock, reached);
  } finally {
    await session.query('select pg_advisory_unlock(7310_005)').catch(() => undefined);
    session.release();
  }
}

function prepare({ pool, folds }: RebuildOptions): Promise<Map<string, number>> {
  return inTransaction(pool, async (client) => {
    const numbers = new Map<string, number>();
    for (const fold of folds) {
      await dropLeftovers(client, fold);
      numbers.set(fold.name, await createGeneration(client, fold, 'building'));
    }
    return numbers;
  });
}

async function lockBuilding(
  client: ClientBase,
  folds: readonly AnyFold[],
  numbers: ReadonlyMap<string, number>,
): Promise<Generation[]> {
  const { rows } = await client.query<{ fold: string; position: Position | null }>(
    "select fold, position from projections.generation where fold = any($1) and state = 'building' for update",
    [folds.map(({ name }) => name)],
  );
  return rows.map(({ fold, position }) => {
    return { fold: folds.find(({ name }) => name === fold)!, number: numbers.get(fold)!, position };
  });
}

type Lock = (client: ClientBase) => Promise<Generation[]>;

/** Folds page after page up to the head; answers how far it got. */
async function fill(
  { store, codec, pool, onProgress, batch = 2_000 }: RebuildOptions,
  lock: Lock,
): Promise<Position | null> {
  const head = await store.head();
  const of = head === null ? 0 : Number(sequenceOf(head));
  let reached: Position | null = null;
  while (isBehind(store, reached, await store.head())) {
    const page = await store.readAll(reached, { limit: batch });
    await applyStretch({ store, pool, lock }, await stretchOf(codec, reached, page));
    reached = page.position;
    onProgress?.({ folded: Number(sequenceOf(reached)), of });
  }
  return reached;
}

/** Holds the live checkpoints for the moment that it takes to fold the rest and to switch the views. */
function switchOver(
  { store, codec, pool, folds, batch = 2_000 }: RebuildOptions,
  lock: Lock,
  filled: Position | null,
): Promise<void> {
  return inTransaction(pool, async (client) => {
    const live = await lockLive(client, folds);
    let reached = filled;
    while (live.some(({ position }) => isBehind(store, reached, position))) {
      const page = await store.readAll(reached, { limit: batch });
      await applyLocked({ client, store }, await lock(client), await stretchOf(codec, reached, page));
      reached = page.position;
    }
    await client.query("set local lock_timeout = '2s'");
    for (const { fold, number } of await lock(client)) {
      await client.query(
        "update projections.generation set state = 'retired', changed_at = now() where fold = $1 and state = 'live'",
        [fold.name],
      );
      await client.query(
        "update projections.generation set state = 'live', changed_at = now() where fold = $1 and number = $2",
        [fold.name, number],
      );
      for (const [, table] of tablesOf(fold)) await client.query(table.viewSql(number));
    }
  });
}
