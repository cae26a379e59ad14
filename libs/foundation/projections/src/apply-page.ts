import type { EventStore, LogPage, Position } from '@alongside/event-store';
import type { AnyFoldedEvent, EventCodec } from '@alongside/vault';
import type { ClientBase, Pool } from 'pg';
import { applyEvents, type Folding } from './apply';
import { byKey } from './fold-in-memory';
import { moveTo, type Generation } from './generations';
import { park, parkedKeysOf, type Parked } from './parking';
import { isBehind } from './position-order';
import { isRefusedRow } from './refused-row';
import { together } from './together';
import { inTransaction } from './transaction';

/** A stretch of the log without a gap: the events after one position up to another. */
export interface Stretch {
  readonly after: Position | null;
  readonly events: readonly AnyFoldedEvent[];
  readonly position: Position;
}

/** A generation is behind the stretch: it would miss what lies between. */
export class MissedStretch extends Error {
  constructor() {
    super('a fold is behind the stretch of the log that it was given');
    this.name = 'MissedStretch';
  }
}

/** Decodes a page for folding; events that no context of this build knows are left out. */
export async function stretchOf(codec: EventCodec, after: Position | null, page: LogPage): Promise<Stretch> {
  const known = page.events.filter(({ type }) => codec.knows(type));
  codec.heed(known);
  return {
    after,
    events: await Promise.all(known.map((event) => codec.decodeForFold(event))),
    position: page.position,
  };
}

/**
 * Folds a stretch into the generations and moves their checkpoints, in one transaction.
 *
 * Each generation takes only what lies after its own checkpoint, which the transaction holds: a redelivered stretch, and a worker
 * that wakes after another took over, change nothing. A stretch that PostgreSQL refuses to write is halved until the event
 * is found, and that one is parked.
 */
export async function applyStretch(
  options: { store: EventStore; pool: Pool; lock: (client: ClientBase) => Promise<Generation[]> },
  stretch: Stretch,
): Promise<void> {
  try {
    const apply = async (client: ClientBase) =>
      applyLocked({ client, store: options.store }, await options.lock(client), stretch);
    await inTransaction(options.pool, apply, 'set local synchronous_commit = off'); // rows and checkpoint are lost together, and folded again
  } catch (error) {
    if (!isRefusedRow(error)) throw error;
    if (stretch.events.length <= 1) await applyParking(options, stretch);
    else for (const half of halves(stretch)) await applyStretch(options, half);
  }
}

/** The same within a transaction that holds the generations' checkpoints. */
export async function applyLocked(
  { client, store }: { readonly client: ClientBase; readonly store: EventStore },
  generations: readonly Generation[],
  stretch: Stretch,
): Promise<void> {
  const behind = generations.filter(({ position }) => isBehind(store, position, stretch.position));
  if (behind.length === 0) return;
  const foldings = behind.map((generation) => ({ generation, events: eventsFor(store, generation, stretch) }));
  const parked = parkedKeysOf(client, behind);
  await together([parked, moveTo(client, behind, stretch.position), applyEvents(client, foldings, parked)]);
}

function eventsFor(store: EventStore, { position }: Generation, stretch: Stretch): readonly AnyFoldedEvent[] {
  if (isBehind(store, position, stretch.after)) throw new MissedStretch();
  return position === stretch.after
    ? stretch.events
    : stretch.events.filter((event) => isBehind(store, position, event.position));
}

/** A stretch of one event, each of its keys by itself: what PostgreSQL refuses for one says nothing of the others. */
async function applyParking(options: Parameters<typeof applyStretch>[0], stretch: Stretch): Promise<void> {
  await inTransaction(options.pool, async (client) => {
    const generations = await options.lock(client);
    const behind = generations.filter(({ position }) => isBehind(options.store, position, stretch.position));
    const parked = await parkedKeysOf(client, behind);
    for (const generation of behind) {
      const events = eventsFor(options.store, generation, stretch);
      for (const key of byKey(generation.fold, events).keys())
        await applyOrPark(client, { generation, events, only: key }, parked);
    }
    if (behind.length > 0) await moveTo(client, behind, stretch.position);
  });
}

async function applyOrPark(client: ClientBase, folding: Required<Folding>, parked: Parked): Promise<void> {
  await client.query('savepoint attempt');
  try {
    await applyEvents(client, [folding], parked);
  } catch (error) {
    if (!isRefusedRow(error)) throw error;
    await client.query('rollback to savepoint attempt');
    await park(client, folding.generation, [{ key: folding.only, events: folding.events, error }]);
  }
}

function halves({ after, events, position }: Stretch): Stretch[] {
  const first = events.slice(0, events.length >> 1);
  const between = first.at(-1)!.position;
  return [
    { after, events: first, position: between },
    { after: between, events: events.slice(first.length), position },
  ];
}
