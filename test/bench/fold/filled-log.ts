import { randomBytes } from 'node:crypto';
import { PostgresEventStore } from '@alongside/event-store-postgres';
import { foldingPool } from '@alongside/projections';
import { BlindIndex, MasterKeyRing, EventCodec, KeyStore, Vault } from '@alongside/vault';
import type { Pool } from 'pg';
import { deciders } from '../../../apps/composition/src/contexts';
import { timeOrderedId } from '../sample-events';
import { toldLife, type Told } from './told-lives';

/** So many lives at most go on side by side: neighbours in the log are about different people, as they are in an office. */
const mostAtOnce = 1_000;

const insert = `
  insert into log.events (position, revision, recorded_at, id, stream, type, data, metadata)
  select * from unnest($1::int8[], $2::int8[], $3::timestamptz[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[])`;

/** A log of made-up lives, and what reads it. */
export interface FilledLog {
  readonly url: string;
  readonly events: number;
  readonly store: PostgresEventStore;
  readonly codec: EventCodec;
  /** Of the codec. */
  readonly index: BlindIndex;
  readonly pool: Pool;
  close(): Promise<void>;
}

/** Writes the log past the store, which would take longer to fill than the benchmark has. */
export async function filledLog(database: () => Promise<string>, events: number): Promise<FilledLog> {
  const url = await database();
  const keys = await KeyStore.open({
    connectionString: await database(),
    wrapping: new MasterKeyRing(randomBytes(32)),
  });
  const store = await PostgresEventStore.open({ connectionString: url });
  const pool = foldingPool(url);
  const index = new BlindIndex(randomBytes(32));
  const codec = new EventCodec(deciders, new Vault(keys), index);
  const writer = new Writer(pool, codec);
  const atOnce = Math.min(mostAtOnce, Math.ceil(events / toldLife(0).length));
  for (let first = 0; writer.written < events; first += atOnce)
    for (const step of stepsOf(first, atOnce)) await writer.write(step.slice(0, events - writer.written));
  await pool.query('vacuum analyze log.events');
  const close = async () => {
    await pool.end();
    await store.close();
    await keys.close();
  };
  return { url, events: writer.written, store, codec, index, pool, close };
}

/** The first events of all lives, then the second ones, and so on. */
function stepsOf(first: number, count: number): Told[][] {
  const lives = Array.from({ length: count }, (_, n) => toldLife(first + n));
  return lives[0]!.map((_, step) => lives.map((life) => life[step]!));
}

class Writer {
  written = 0;
  private readonly lengths = new Map<string, number>();

  constructor(
    private readonly pool: Pool,
    private readonly codec: EventCodec,
  ) {}

  async write(told: readonly Told[]): Promise<void> {
    if (told.length === 0) return;
    const encoded = await Promise.all(told.map(({ event }) => this.codec.encode(event)));
    const command = timeOrderedId();
    const metadata = (subject: string | null) =>
      JSON.stringify({ actor: command, command, correlation: command, ...(subject !== null && { subject }) });
    await this.pool.query(insert, [
      told.map(() => ++this.written),
      told.map(({ stream }) => this.nextRevision(stream)),
      told.map(() => new Date(1_760_000_000_000 + this.written).toISOString()),
      told.map(() => timeOrderedId()),
      told.map(({ stream }) => stream),
      encoded.map(({ type }) => type),
      encoded.map(({ data }) => data),
      encoded.map(({ subject }) => metadata(subject)),
    ]);
  }

  private nextRevision(stream: string): number {
    const next = this.lengths.get(stream) ?? 0;
    this.lengths.set(stream, next + 1);
    return next;
  }
}
