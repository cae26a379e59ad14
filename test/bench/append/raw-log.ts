import { Client } from 'pg';
import { sampleEvent } from '../sample-events';

const insert = `
  insert into raw.events (position, revision, recorded_at, id, stream, type, data, metadata)
  select * from unnest($1::int8[], $2::int8[], $3::timestamptz[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[])`;

/** A table of the same shape as the log, and one connection that writes into it without asking anything. */
export class RawLog {
  #position = 0;

  private constructor(private readonly client: Client) {}

  /** In a database that has a log. */
  static async open(url: string): Promise<RawLog> {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query('create schema raw');
    await client.query('create table raw.events (like log.events including all)');
    return new RawLog(client);
  }

  /** One commit of that many rows, each of a stream of its own and with a body of so many bytes; answers their number. */
  async write(rows: number, bytes?: number): Promise<number> {
    const events = Array.from({ length: rows }, () => sampleEvent(bytes));
    const now = new Date().toISOString();
    await this.client.query({
      name: `write ${rows}`,
      text: insert,
      values: [
        events.map(() => ++this.#position),
        events.map(() => 0),
        events.map(() => now),
        events.map(({ id }) => id),
        events.map(({ id }) => `claimant-${id}`),
        events.map(({ type }) => type),
        events.map(({ data }) => data),
        events.map(({ metadata }) => JSON.stringify(metadata)),
      ],
    });
    return rows;
  }

  /** One commit of one row, as plainly as can be. */
  async writeOne(): Promise<void> {
    const { id, type, data, metadata } = sampleEvent();
    await this.client.query({
      name: 'write one',
      text: 'insert into raw.events values ($1, 0, now(), $2, $3, $4, $5, $6)',
      values: [++this.#position, id, `claimant-${id}`, type, data, JSON.stringify(metadata)],
    });
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}
