import type { Checkpoint, Position } from '@alongside/event-store';
import type { ClientBase, Pool } from 'pg';
import type { AnyFold } from './fold';
import { prepared } from './prepared';
import { Table } from './table';

/** One filling of a fold's tables, and up to where of the log. */
export interface Generation {
  readonly fold: AnyFold;
  readonly number: number;
  readonly position: Position | null;
}

interface GenerationRow {
  fold: string;
  number: number;
  position: Position | null;
}

export type NamedTable = readonly [name: string, table: Table];

const knownTables = new WeakMap<AnyFold, readonly NamedTable[]>();

/** The tables of a fold by the names that its rows have. */
export function tablesOf(fold: AnyFold): readonly NamedTable[] {
  const known = knownTables.get(fold);
  const tables = known ?? Object.entries(fold.tables).map(([name, rowClass]) => [name, new Table(rowClass)] as const);
  if (!known) knownTables.set(fold, tables);
  return tables;
}

/**
 * The live generations of all the folds, in the order of their names. They are held until the transaction ends: whoever else
 * would move them waits.
 */
export async function lockLive(client: ClientBase, folds: readonly AnyFold[]): Promise<Generation[]> {
  // Who waited while a rebuild switched over finds the old rows retired and does not see the new ones: a new look does.
  for (let look = 0; look < 2; look++) {
    const live = await selectLive(client, folds);
    if (live.length === folds.length) return live;
  }
  throw new Error('a fold has no live generation');
}

async function selectLive(client: ClientBase, folds: readonly AnyFold[]): Promise<Generation[]> {
  const byName = new Map(folds.map((fold) => [fold.name, fold]));
  const { rows } = await client.query<GenerationRow>(
    prepared(
      `select fold, number, position from projections.generation
       where fold = any($1) and state = 'live' order by fold for update`,
      [[...byName.keys()]],
    ),
  );
  return rows.map(({ fold, ...rest }) => ({ fold: byName.get(fold)!, ...rest }));
}

/** How far the live generation of each fold is, without holding them. */
export async function foldCheckpoints(pool: Pool, folds: readonly AnyFold[]): Promise<Checkpoint[]> {
  const { rows } = await pool.query<Checkpoint>(
    "select fold as name, position from projections.generation where fold = any($1) and state = 'live' order by fold",
    [folds.map(({ name }) => name)],
  );
  return rows;
}

/** Makes the first generation of each fold that has none, empty, so that its view can be read. */
export async function ensureLive(client: ClientBase, folds: readonly AnyFold[]): Promise<void> {
  await client.query('select pg_advisory_xact_lock(7310_003)');
  const live = await selectLive(client, folds);
  for (const fold of folds.filter((one) => !live.some((generation) => generation.fold === one))) {
    const number = await createGeneration(client, fold, 'live');
    for (const [, table] of tablesOf(fold)) await client.query(table.viewSql(number));
  }
}

/** Empty tables beside those of the generations before; answers the number of the new one. A bare one has no indexes yet. */
export async function createGeneration(
  client: ClientBase,
  fold: AnyFold,
  state: 'live' | 'building' | 'bare',
): Promise<number> {
  const { rows } = await client.query<{ number: number }>(
    `insert into projections.generation (fold, number, state)
     select $1, coalesce(max(number), 0) + 1, $2 from projections.generation where fold = $1
     returning number`,
    [fold.name, state === 'bare' ? 'building' : state],
  );
  const { number } = rows[0]!;
  for (const [, table] of tablesOf(fold))
    await client.query(state === 'bare' ? table.bareSql(number) : table.createSql(number));
  // By name, so that a later build, which has another version of the fold, can drop them.
  await client.query('update projections.generation set tables = $3 where fold = $1 and number = $2', [
    fold.name,
    number,
    tablesOf(fold).map(([, table]) => table.at(number)),
  ]);
  return number;
}

export async function moveTo(
  client: ClientBase,
  generations: readonly Generation[],
  position: Position,
): Promise<void> {
  await client.query(
    prepared(
      `update projections.generation g set position = $3, changed_at = now()
       from unnest($1::text[], $2::integer[]) as moved (fold, number)
       where g.fold = moved.fold and g.number = moved.number`,
      [generations.map(({ fold }) => fold.name), generations.map(({ number }) => number), position],
    ),
  );
}

/** Drops the unfinished generations of the fold and all retired ones but the newest, which stays for a rollback. */
export async function dropLeftovers(client: ClientBase, fold: AnyFold): Promise<void> {
  const { rows } = await client.query<{ number: number }>(
    `delete from projections.generation g where fold = $1 and (state = 'building' or state = 'retired' and number < (
       select max(number) from projections.generation where fold = $1 and state = 'retired'))
     returning number`,
    [fold.name],
  );
  for (const { number } of rows) {
    await client.query('delete from projections.parked where fold = $1 and generation = $2', [fold.name, number]);
    for (const [, table] of tablesOf(fold)) await client.query(`drop table if exists ${table.at(number)}`);
  }
}

/**
 * Drops what nobody folds any more: retired generations, other versions of the folds, what an interrupted rebuild left. They would
 * go on to show somebody who is being forgotten.
 */
export async function dropOutlived(client: ClientBase, folds: readonly AnyFold[]): Promise<void> {
  const { rows } = await client.query<{ fold: string; number: number; tables: string[] }>(
    `delete from projections.generation
     where state = 'retired' or fold <> all($1) or (state = 'building' and pg_try_advisory_xact_lock(7310_005))
     returning fold, number, tables`,
    [folds.map(({ name }) => name)],
  );
  for (const { fold, number, tables } of rows) {
    await client.query('delete from projections.parked where fold = $1 and generation = $2', [fold, number]);
    for (const table of tables) await client.query(`drop table if exists ${table} cascade`); // with the view of its version
  }
}
