import { randomBytes, randomUUID } from 'node:crypto';
import type { Decider, EventOf } from '@alongside/kernel';
import { InMemoryEventStore } from '@alongside/event-store';
import { MasterKeyRing, EventCodec, KeyStore, Vault, type AnyFoldedEvent } from '@alongside/vault';
import type { ClientBase, Pool } from 'pg';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { applyStretch, stretchOf } from './apply-page';
import { digestOf } from './digest';
import type { AnyFold, Fold } from './fold';
import { foldingPool } from './folding-pool';
import { lockLive } from './generations';
import { PositionWaiter } from './position-waiter';
import { prepareProjections } from './prepare-projections';
import { Projector } from './projector';

type Counted = EventOf<'Counted', { readonly counter: string; readonly by: number }>;

const counter: Decider<null, Counted, Counted> = {
  category: 'counter',
  events: { Counted: { subject: null, protect: {} } },
  initialState: null,
  decide: (_, command) => [command],
  evolve: (state) => state,
};

@Entity({ schema: 'toy', name: 'tally_v1' })
export class TallyRow {
  @PrimaryColumn({ type: 'text' })
  counter: string;

  @Column({ type: 'integer' })
  total: number;

  @Column({ type: 'integer' })
  events: number;
}

@Entity({ schema: 'toy', name: 'entry_v1' })
export class EntryRow {
  @PrimaryColumn({ type: 'text' })
  eventId: string;

  @Column({ type: 'text' })
  counter: string;

  @Column({ type: 'integer' })
  by: number;
}

type Event = AnyFoldedEvent & { readonly data: Counted['data'] };

/** Throws for a counter while its name is in the set: a fold with a defect in it. */
export const poisonous = new Set<string>();

export const tallyFold: Fold<{ tally: TallyRow }, Event> = {
  name: 'toy.tally_v1',
  tables: { tally: TallyRow },
  key: 'counter',
  keys: ({ data }) => [data.counter],
  evolve: ({ tally: [row] }, { data }) => {
    if (poisonous.has(data.counter)) throw new TypeError('the fold has a defect');
    const { total, events } = row ?? { total: 0, events: 0 };
    return { tally: [{ counter: data.counter, total: total + data.by, events: events + 1 }] };
  },
};

export const entryFold: Fold<{ entry: EntryRow }, Event> = {
  name: 'toy.entry_v1',
  tables: { entry: EntryRow },
  key: 'eventId',
  keyedByEvent: true,
  keys: ({ id }) => [id],
  evolve: (_, { id, data }) => ({ entry: [{ eventId: id, counter: data.counter, by: data.by }] }),
};

export const toyFolds: readonly AnyFold[] = [tallyFold, entryFold];

/** A log of counters and what folds it, on one database. */
export class ToyWorld {
  readonly store = new InMemoryEventStore();
  readonly failures: object[] = [];

  readonly pool: Pool;
  readonly codec: EventCodec;

  private constructor(
    readonly url: string,
    private readonly keys: KeyStore,
  ) {
    this.pool = foldingPool(url, 8);
    this.codec = new EventCodec([counter], new Vault(keys));
  }

  static async open(url: string): Promise<ToyWorld> {
    const keys = await KeyStore.open({ connectionString: url, wrapping: new MasterKeyRing(randomBytes(32)) });
    const world = new ToyWorld(url, keys);
    await prepareProjections(world.pool, toyFolds);
    return world;
  }

  /** Counts; answers the position. */
  async count(name: string, by = 1): Promise<string> {
    const { type, data } = await this.codec.encode({
      type: 'Counted',
      data: { counter: name, by, occurredAt: '2026-01-05' },
    } as Counted);
    const stream = `counter-${randomUUID()}`;
    const event = { id: randomUUID(), type, data, metadata: {} };
    return (await this.store.append([{ stream, expected: 'none', events: [event] }])).position;
  }

  projector(options: { folds?: readonly AnyFold[]; batch?: number } = {}): Projector {
    const { store, codec, pool, url } = this;
    const waiter = this.waiter(options.folds);
    const onFailure = (failure: object) => this.failures.push(failure);
    return new Projector({ store, codec, pool, connectionString: url, folds: toyFolds, waiter, onFailure, ...options });
  }

  waiter(folds: readonly AnyFold[] = toyFolds): PositionWaiter {
    return new PositionWaiter(this.store, this.pool, folds);
  }

  readonly lock = (client: ClientBase) => lockLive(client, toyFolds);

  /** Folds all of the log from one position on, as a worker does that once read it from there. */
  async applyFrom(after: string | null): Promise<void> {
    const page = await this.store.readAll(after, { limit: 100_000 });
    await applyStretch(this, await stretchOf(this.codec, after, page));
  }

  async digests(): Promise<string[]> {
    return Promise.all(toyFolds.map((fold) => digestOf(this.pool, fold)));
  }

  async tallies(): Promise<Record<string, number>> {
    const { rows } = await this.pool.query<TallyRow>('select counter, total from toy.tally_v1 order by counter');
    return Object.fromEntries(rows.map(({ counter: name, total }) => [name, total]));
  }

  async close(): Promise<void> {
    poisonous.clear();
    for (const schema of ['toy', 'projections', 'vault'])
      await this.pool.query(`drop schema if exists ${schema} cascade`);
    await this.pool.end();
    await this.keys.close();
  }
}
