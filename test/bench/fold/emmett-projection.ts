import { Client } from 'pg';
import { peer } from '../peers';
import { secondsOf } from '../rounds';
import { emmett, emmettStore, type EmmettEvent, type EmmettStore } from '../append/emmett';
import type { FilledLog } from './filled-log';

type Sql = (statement: string, ...values: unknown[]) => string;

/** As many events a batch as ours takes. */
const batchSize = 512;

/** The projector of emmett, with one table that has a row for each stream, over the events of a log of ours. */
export class EmmettProjection {
  private runs = 0;

  private constructor(
    private readonly store: EmmettStore,
    private readonly client: Client,
    private readonly given: { readonly types: readonly string[]; readonly events: number },
  ) {}

  static async over({ store: log }: FilledLog, url: string, events: number): Promise<EmmettProjection> {
    const store = await emmettStore(url);
    const { events: first } = await log.readAll(null, { limit: events });
    const streams = new Map<string, EmmettEvent[]>();
    for (const { stream, type, data, metadata } of first) {
      const told = streams.get(stream) ?? [];
      told.push({ type, data: JSON.parse(data) as unknown, metadata });
      streams.set(stream, told);
    }
    for (const [stream, told] of streams) await store.appendToStream(stream, told);
    const client = new Client({ connectionString: url });
    await client.connect();
    const types = [...new Set(first.map(({ type }) => type))];
    return new EmmettProjection(store, client, { types, events: first.length });
  }

  /** Projects all of them into an empty table; answers events a second. */
  async project(): Promise<number> {
    const table = `seen_${++this.runs}`;
    await this.client.query(
      `create table ${table} (stream text primary key, type text not null, occurred_at date, body jsonb not null, count integer not null)`,
    );
    const consumer = this.store.consumer({ stopWhen: { noMessagesLeft: true }, pulling: { batchSize } });
    consumer.projector({ processorId: table, projection: this.projectionInto(table) });
    const seconds = await secondsOf(() => consumer.start());
    await this.assertWhole(table);
    return this.given.events / seconds;
  }

  /** The consumers share the store's pool: the first to be closed would end it for the others. */
  async close(): Promise<void> {
    await this.client.end();
    await this.store.close();
  }

  private projectionInto(table: string): object {
    const { sql } = peer<{ sql: Sql }>('@event-driven-io/dumbo');
    return emmett().postgreSQLRawSQLProjection({
      name: table,
      canHandle: this.given.types,
      evolve: ({
        type,
        data,
        metadata,
      }: EmmettEvent & { data: { occurredAt: string }; metadata: { streamName: string } }) =>
        sql(
          `insert into ${table} values (%L, %L, %L, %L, 1) on conflict (stream) do update
           set type = excluded.type, occurred_at = excluded.occurred_at, body = excluded.body, count = ${table}.count + 1`,
          metadata.streamName,
          type,
          data.occurredAt,
          JSON.stringify(data),
        ),
    });
  }

  private async assertWhole(table: string): Promise<void> {
    const { rows } = await this.client.query<{ seen: number }>(`select sum(count)::int as seen from ${table}`);
    if (rows[0]!.seen !== this.given.events)
      throw new Error(`emmett projected ${rows[0]!.seen} of ${this.given.events} events`);
  }
}
