import { randomUUID } from 'node:crypto';
import type { AnyDecider, DomainEvent, Instant } from '@alongside/kernel';
import { InMemoryEventStore, type StreamName } from '@alongside/event-store';
import {
  applyStretch,
  digestOf,
  foldCheckpoints,
  foldingPool,
  lockLive,
  prepareProjections,
  rebuild,
  stretchOf,
  Table,
  type AnyFold,
} from '@alongside/projections';
import { BlindIndex, EventCodec, Vault } from '@alongside/vault';
import type { ClientBase, Pool } from 'pg';
import { KeysInMemory } from './keys-in-memory';

export interface GivenEvent {
  readonly stream: StreamName;
  readonly event: DomainEvent;
  /** When it is recorded; by default at the instant of the one before. */
  readonly at?: Instant;
}

interface Specified {
  readonly fold: AnyFold;
  readonly deciders: readonly AnyDecider[];
  readonly database: { readonly url: string };
}

export type ProjectedRows = Record<string, Record<string, unknown>[]>;

/**
 * Specifies a fold by example on a real PostgreSQL.
 *
 * `project` folds the events one at a time, delivers them all again, rebuilds in batches of three, holding next to no rows
 * in memory, and in one, expects the same digest each time, and answers the rows of each table. Before an event that says that somebody is forgotten the keys are
 * destroyed: what came before was folded with them, and the rebuilds have them no more. The keys of those in `forget` are gone
 * from the beginning, without an event.
 */
export function projectionSpec({ fold, deciders, database }: Specified) {
  let pool: Pool | undefined; // a new connection has everything to learn about the database
  afterAll(() => pool?.end());
  return {
    async project(
      given: readonly GivenEvent[],
      { forget = [] }: { forget?: readonly string[] } = {},
    ): Promise<ProjectedRows> {
      pool ??= foldingPool(database.url);
      try {
        const [vault, log] = [new Vault(new KeysInMemory()), new GivenLog()];
        const codec = new EventCodec(deciders, vault, new BlindIndex(Buffer.alloc(32, 1)));
        const running = { store: log.store, codec, pool, folds: [fold] };
        await prepareProjections(pool, [fold]);
        const forgetHere = async (person: string) => {
          await foldToTheHead(running);
          await vault.forget(person);
        };
        for (const one of given) await log.append(one, codec, forgetHere);
        for (const person of forget) await vault.forget(person);
        const live = await foldToTheHead(running);
        await redeliver(running);
        expect(await digestOf(pool, fold)).toBe(live);
        for (const held of [{ batch: 3, mostHeld: 1 }, { batch: 1_000 }]) {
          await rebuild({ ...running, ...held });
          expect(await digestOf(pool, fold)).toBe(live);
        }
        return await rowsOf(pool, fold);
      } finally {
        await dropAll(pool, fold);
      }
    },
  };
}

class GivenLog {
  private now = Date.parse('2026-01-01T00:00:00.000Z');
  readonly store = new InMemoryEventStore({ now: () => this.now });

  async append(
    { stream, event, at }: GivenEvent,
    codec: EventCodec,
    forget: (person: string) => Promise<void>,
  ): Promise<void> {
    const { type, data, subject } = await codec.encode(event);
    if (codec.forgets(type)) await forget(subject!);
    this.now = at === undefined ? this.now : Date.parse(at);
    const metadata = { actor: randomUUID(), ...(subject === null ? {} : { subject }) };
    await this.store.append([{ stream, expected: 'any', events: [{ id: randomUUID(), type, data, metadata }] }]);
  }
}

type Running = { store: InMemoryEventStore; codec: EventCodec; pool: Pool; folds: readonly AnyFold[] };

async function foldToTheHead(running: Running): Promise<string> {
  const { store, codec, pool, folds } = running;
  const lock = (client: ClientBase) => lockLive(client, folds);
  const head = await store.head();
  let after = (await foldCheckpoints(pool, folds))[0]!.position;
  while (after !== head) {
    const page = await store.readAll(after, { limit: 1 });
    await applyStretch({ store, pool, lock }, await stretchOf(codec, after, page));
    after = page.position;
  }
  return digestOf(pool, folds[0]!);
}

async function redeliver({ store, codec, pool, folds }: Running): Promise<void> {
  const log = await store.readAll(null, { limit: 100_000 });
  const lock = (client: ClientBase) => lockLive(client, folds);
  await applyStretch({ store, pool, lock }, await stretchOf(codec, null, log));
}

async function rowsOf(pool: Pool, fold: AnyFold): Promise<ProjectedRows> {
  const entries = Object.entries(fold.tables).map(async ([name, rowClass]) => {
    const table = new Table(rowClass);
    const columns = table.columns.map(({ select }) => select).join(', ');
    const primary = table.primary.map((column) => column.name).join(', ');
    const text = `select ${columns} from ${table.view} order by ${primary}`;
    const { rows } = await pool.query<(string | null)[]>({ text, rowMode: 'array' });
    return [name, rows.map((texts) => table.fromTexts(texts))] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** So that the next example of the same file begins with nothing. */
async function dropAll(pool: Pool, fold: AnyFold): Promise<void> {
  const schemas = new Set(Object.values(fold.tables).map((rowClass) => new Table(rowClass).schema));
  await pool.query(`drop schema if exists ${['projections', ...schemas].join(', ')} cascade`);
}
