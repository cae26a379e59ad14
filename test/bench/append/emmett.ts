import { peer } from '../peers';
import { sampleEvent, timeOrderedId } from '../sample-events';

export interface EmmettEvent {
  readonly type: string;
  readonly data: unknown;
  readonly metadata?: unknown;
}

/** The part of `@event-driven-io/emmett-postgresql` that is used here. */
export interface Emmett {
  readonly getPostgreSQLEventStore: (url: string) => EmmettStore;
  readonly postgreSQLRawSQLProjection: (projection: object) => object;
}

export interface EmmettStore {
  readonly schema: { migrate(): Promise<unknown> };
  appendToStream(
    stream: string,
    events: readonly EmmettEvent[],
    options?: { expectedStreamVersion: bigint | 'STREAM_DOES_NOT_EXIST' },
  ): Promise<{ nextExpectedStreamVersion: bigint }>;
  consumer(options: object): EmmettConsumer;
  close(): Promise<void>;
}

export interface EmmettConsumer {
  projector(options: object): unknown;
  start(): Promise<void>;
  close(): Promise<void>;
}

export const emmett = (): Emmett => peer<Emmett>('@event-driven-io/emmett-postgresql');

/** An empty store of theirs. */
export async function emmettStore(url: string): Promise<EmmettStore> {
  const store = emmett().getPostgreSQLEventStore(url);
  await store.schema.migrate();
  return store;
}

/** One append of one event to a stream of its own; answers 1. */
export async function appendToEmmett(store: EmmettStore): Promise<number> {
  const { type, data, metadata } = sampleEvent();
  await store.appendToStream(`claimant-${timeOrderedId()}`, [{ type, data: JSON.parse(data) as unknown, metadata }], {
    expectedStreamVersion: 'STREAM_DOES_NOT_EXIST',
  });
  return 1;
}
