import type { EventStore } from '@alongside/event-store';
import type { AnyFoldedEvent, EventCodec } from '@alongside/vault';
import type { ClientBase, Pool } from 'pg';
import { applyEvents } from './apply';
import type { AnyFold } from './fold';
import { lockLive, type Generation } from './generations';
import { parkedKeysOf } from './parking';
import { isRefusedRow } from './refused-row';
import { inTransaction } from './transaction';

/**
 * Folds the parked events of the live generation again, each key's in order. Keys that still fail stay parked from the event
 * that they fail on (all of them, where PostgreSQL refuses what they come to). Answers how many keys are free again.
 */
export async function unpark(options: {
  store: EventStore;
  codec: EventCodec;
  pool: Pool;
  folds: readonly AnyFold[];
}): Promise<number> {
  return inTransaction(options.pool, async (client) => {
    let freed = 0;
    for (const generation of await lockLive(client, options.folds)) {
      const keys = await keysWaiting(client, generation);
      for (const key of keys) {
        await client.query('savepoint of_key');
        try {
          const events = await takeParked(client, { generation, key }, options);
          await applyEvents(client, [{ generation, events, only: key }], new Map());
        } catch (error) {
          if (!isRefusedRow(error)) throw error;
          await client.query('rollback to savepoint of_key');
        }
      }
      freed += keys.length - (await keysWaiting(client, generation)).length;
    }
    return freed;
  });
}

async function keysWaiting(client: ClientBase, generation: Generation): Promise<readonly string[]> {
  return (await parkedKeysOf(client, [generation])).get(generation)!;
}

async function takeParked(
  client: ClientBase,
  { generation: { fold, number }, key }: { readonly generation: Generation; readonly key: string },
  { store, codec }: { store: EventStore; codec: EventCodec },
): Promise<AnyFoldedEvent[]> {
  const { rows } = await client.query<{ stream: string; revision: string }>(
    `with taken as (
       delete from projections.parked where fold = $1 and generation = $2 and key = $3 returning sequence, stream, revision
     ) select stream, revision from taken order by sequence`,
    [fold.name, number, key],
  );
  const events: AnyFoldedEvent[] = [];
  for (const { stream, revision } of rows) {
    const [recorded] = await store.read(stream, { from: BigInt(revision), limit: 1 });
    if (!recorded) throw new Error(`the log has no event ${revision} of ${stream} any more`);
    events.push(await codec.decodeForFold(recorded));
  }
  return events;
}
