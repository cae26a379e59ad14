import { setTimeout as delay } from 'node:timers/promises';
import type { EventStore, LogPage, Position } from '@alongside/event-store';
import { reaches, sequenceOf } from '@alongside/event-store';
import type { EventCodec } from '@alongside/vault';
import type { ClientBase, Pool } from 'pg';
import { applyLocked, applyStretch, stretchOf, type Stretch } from './apply-page';
import { bulkFill } from './bulk-fill';
import type { AnyFold } from './fold';
import { createGeneration, dropLeftovers, lockLive, tablesOf, type Generation } from './generations';
import { earliest, isBehind } from './position-order';
import { isRefusedRow } from './refused-row';
import { stretchesOf } from './stretches-of';
import { inTransaction } from './transaction';

export interface RebuildOptions {
  readonly store: EventStore;
  readonly codec: EventCodec;
  /** A `foldingPool`. */
  readonly pool: Pool;
  readonly folds: readonly AnyFold[];
  /** Events a page; large by default, as a rebuild has no reader to hurry for. */
  readonly batch?: number;
  /** Rows that are held in memory before they are written. */
  readonly mostHeld?: number;
  /** Hears after each stretch what share of the log, by position, and how many events are folded. */
  readonly onProgress?: (progress: { share: number; events: number }) => void;
}

/** How long the switch is tried for. */
const switchWithinMs = 60_000;

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
    await prepare(options, 'bare');
    const lock = (client: ClientBase) => lockBuilding(client, options.folds);
    await fillInBulk(options, lock);
    await fillAndSwitch(options, lock);
  } finally {
    await session.query('select pg_advisory_unlock(7310_005)').catch(() => undefined);
    session.release();
  }
}

function prepare({ pool, folds }: Pick<RebuildOptions, 'pool' | 'folds'>, state: 'building' | 'bare'): Promise<void> {
  return inTransaction(pool, async (client) => {
    for (const fold of folds) {
      await dropLeftovers(client, fold);
      await createGeneration(client, fold, state);
    }
  });
}

/** A generation of which PostgreSQL refuses a row is begun anew: `fill` finds the event and parks it. */
async function fillInBulk(options: RebuildOptions, lock: Lock): Promise<void> {
  const { pool, mostHeld } = options;
  const stretches = stretchesToTheHead(options, null);
  const refused = await bulkFill(pool, await inTransaction(pool, lock), { stretches, ...(mostHeld && { mostHeld }) });
  await prepare({ pool, folds: refused }, 'building');
}

async function lockBuilding(client: ClientBase, folds: readonly AnyFold[]): Promise<Generation[]> {
  const { rows } = await client.query<{ fold: string; number: number; position: Position | null }>(
    `select fold, number, position from projections.generation
     where fold = any($1) and state = 'building' order by fold for update`,
    [folds.map(({ name }) => name)],
  );
  return rows.map(({ fold, ...rest }) => ({ fold: folds.find(({ name }) => name === fold)!, ...rest }));
}

type Lock = (client: ClientBase) => Promise<Generation[]>;

/** The switch waits for readers, but not long, as later ones queue up behind it: it is tried again until it finds a gap. */
async function fillAndSwitch(options: RebuildOptions, lock: Lock): Promise<void> {
  const deadline = Date.now() + switchWithinMs;
  const building = await inTransaction(options.pool, lock);
  let reached = earliest(
    options.store,
    building.map(({ position }) => position),
  );
  for (;;) {
    reached = await fill(options, lock, reached);
    try {
      return await switchOver(options, lock, reached);
    } catch (error) {
      if (!isPassing(error) || Date.now() > deadline) throw error;
      await delay(100);
    }
  }
}

/** A lock not had in time, views not switched in time, a deadlock; or a row that PostgreSQL refuses, which `fill` finds and parks. */
function isPassing(error: unknown): boolean {
  const { code } = error as { code?: string };
  return ['55P03', '57014', '40P01'].includes(code ?? '') || isRefusedRow(error);
}

/** Folds stretch after stretch up to the head; answers how far it got. */
async function fill(options: RebuildOptions, lock: Lock, from: Position | null): Promise<Position | null> {
  let reached = from;
  for await (const stretch of stretchesToTheHead(options, from)) {
    await applyStretch({ ...options, lock }, stretch);
    reached = stretch.position;
  }
  return reached;
}

async function* stretchesToTheHead(
  { store, codec, onProgress, batch = 2_000 }: RebuildOptions,
  from: Position | null,
): AsyncGenerator<Stretch> {
  const head = await store.head();
  const of = head === null ? 0 : Number(sequenceOf(head));
  let events = 0;
  for await (const stretch of stretchesOf(codec, from, pagesUpToTheHead(store, from, batch))) {
    yield stretch;
    events += stretch.events.length;
    onProgress?.({ share: Number(sequenceOf(stretch.position)) / of, events });
  }
}

async function* pagesUpToTheHead(store: EventStore, from: Position | null, limit: number): AsyncGenerator<LogPage> {
  for (let reached = from; isBehind(store, reached, await store.head());) {
    const page = await store.readAll(reached, { limit });
    reached = page.position;
    yield page;
  }
}

/** Holds the live checkpoints for the moment that it takes to fold the rest and to switch the views. */
function switchOver(
  { store, codec, pool, folds, batch = 2_000 }: RebuildOptions,
  lock: Lock,
  filled: Position | null,
): Promise<void> {
  return inTransaction(pool, async (client) => {
    await client.query("set local lock_timeout = '500ms'");
    // A live generation that this log did not fill, as after a restored back-up, has nothing to wait for.
    const head = await store.head();
    const live = (await lockLive(client, folds)).filter(({ position }) => reaches(store, head, position));
    let reached = filled;
    while (live.some(({ position }) => isBehind(store, reached, position))) {
      const page = await store.readAll(reached, { limit: batch });
      await applyLocked({ client, store }, await lock(client), await stretchOf(codec, reached, page));
      reached = page.position;
    }
    const filledUp = await lock(client);
    for (const { fold, number } of filledUp) {
      await client.query(
        "update projections.generation set state = 'retired', changed_at = now() where fold = $1 and state = 'live'",
        [fold.name],
      );
      await client.query(
        "update projections.generation set state = 'live', changed_at = now() where fold = $1 and number = $2",
        [fold.name, number],
      );
    }
    await switchViews(client, filledUp);
  });
}

/**
 * All of them in one statement and within a time well below the second after which PostgreSQL looks for deadlocks: a reader
 * that holds one view and waits for another would be the one to fail.
 */
async function switchViews(client: ClientBase, generations: readonly Generation[]): Promise<void> {
  const views = generations.flatMap(({ fold, number }) => tablesOf(fold).map(([, table]) => table.viewSql(number)));
  await client.query("set local statement_timeout = '200ms'");
  await client.query(`do $switch$ begin ${views.map((sql) => `${sql};`).join(' ')} end $switch$`);
}
