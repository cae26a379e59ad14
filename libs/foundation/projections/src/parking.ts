import type { ClientBase, Pool } from 'pg';
import type { Poisoned } from './fold-in-memory';
import type { Generation } from './generations';
import { prepared } from './prepared';

/** Keys of a fold whose events wait, since the first of them could not be folded. */
export interface ParkedKey {
  readonly fold: string;
  readonly key: string;
  readonly waiting: number;
  /** What the first of them failed with: no text of the event. */
  readonly error: string;
}

/** The keys of generations that have parked events: later events of theirs wait behind. */
export type Parked = ReadonlyMap<Generation, readonly string[]>;

export async function parkedKeysOf(client: ClientBase, generations: readonly Generation[]): Promise<Parked> {
  const { rows } = await client.query<{ place: string; key: string }>(
    prepared(
      `select distinct place, key
       from unnest($1::text[], $2::integer[]) with ordinality as g (fold, generation, place)
       join projections.parked using (fold, generation)`,
      [generations.map(({ fold }) => fold.name), generations.map(({ number }) => number)],
    ),
  );
  const keysAt = (place: number) => rows.filter((row) => Number(row.place) === place).map(({ key }) => key);
  return new Map(generations.map((generation, index) => [generation, keysAt(index + 1)]));
}

export async function park(
  client: ClientBase,
  { fold, number }: Generation,
  poisoned: readonly Poisoned[],
): Promise<void> {
  const rows = poisoned.flatMap(({ key, events, error }) =>
    events.map((event, index) => ({ key, event, error: index === 0 && error !== null ? describe(error) : null })),
  );
  if (rows.length === 0) return;
  await client.query(
    `insert into projections.parked (fold, generation, key, sequence, stream, revision, error)
     select $1, $2, * from unnest($3::text[], $4::bigint[], $5::text[], $6::bigint[], $7::text[])
     on conflict (fold, generation, key, sequence) do update set error = excluded.error`,
    [
      fold.name,
      number,
      rows.map(({ key }) => key),
      rows.map(({ event }) => event.sequence),
      rows.map(({ event }) => event.stream),
      rows.map(({ event }) => event.revision),
      rows.map(({ error }) => error),
    ],
  );
}

/** What waits in the live generations. */
export async function parkedKeys(pool: Pool): Promise<ParkedKey[]> {
  const { rows } = await pool.query<ParkedKey>(
    `select p.fold, p.key, count(*)::integer as waiting, (array_agg(p.error order by p.sequence))[1] as error
     from projections.parked p
     join projections.generation g on g.fold = p.fold and g.number = p.generation and g.state = 'live'
     group by p.fold, p.key order by p.fold, p.key`,
  );
  return rows;
}

/** The kind of error and where it arose. Its message is left out: it may quote the event. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const { code, column, constraint } = error as { code?: string; column?: string; constraint?: string };
  return [error.name, code, column, constraint, placeOf(error)].filter(Boolean).join(' ');
}

/** The topmost frame, looked for behind the message only: a line of the message may look like one. */
function placeOf({ stack = '', message }: Error): string | undefined {
  const start = stack.indexOf(message);
  const frames = start < 0 ? [] : stack.slice(start + message.length).split('\n');
  return frames.find((line) => line.trimStart().startsWith('at '))?.trim();
}
