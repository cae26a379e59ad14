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

/** Where a log and the keys of its made-up people are, for any process. */
export interface LogPlace {
  readonly url: string;
  readonly keysUrl: string;
  /** In base64: of the master key, and of the blind index. */
  readonly secret: string;
}

export interface OpenLog {
  readonly place: LogPlace;
  readonly store: PostgresEventStore;
  readonly codec: EventCodec;
  /** Of the codec. */
  readonly index: BlindIndex;
  readonly pool: Pool;
  close(): Promise<void>;
}

/** A log of made-up lives, and what reads it. */
export interface FilledLog extends OpenLog {
  readonly url: string;
  readonly events: number;
}

export async function openLog(place: LogPlace): Promise<OpenLog> {
  const secret = Buffer.from(place.secret, 'base64');
  const keys = await KeyStore.open({ connectionString: place.keysUrl, wrapping: new MasterKeyRing(secret) });
  const store = await PostgresEventStore.open({ connectionString: place.url });
  const pool = foldingPool(place.url);
  const index = new BlindIndex(secret);
  const codec = new EventCodec(deciders, new Vault(keys), index);
  const close = async () => {
    await pool.end();
    await store.close();
    await keys.close();
  };
  return { place, store, codec, index, pool, close };
}

/** Writes the log past the store, which would take longer to fill than the benchmark has. */
export async function filledLog(database: () => Promise<string>, events: number): Promise<FilledLog> {
  const place = { url: await database(), keysUrl: await database(), secret: randomBytes(32).toString('base64') };
  const log = await openLog(place);
  const { codec, pool } = log;
  const writer = new Writer(pool, codec);
  const atOnce = Math.min(mostAtOnce, Math.ceil(events / toldLife(0).length));
  for (let first = 0; writer.written < events; first += atOnce)
    for (const step of stepsOf(first, atOnce)) await writer.write(step.slice(0, events - writer.written));
  await pool.query('vacuum analyze log.events');
  return { ...log, url: place.url, events: writer.written };
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
