import type { Checkpoint, EventStore, Position } from '@alongside/event-store';
import { inTransaction } from '@alongside/projections';
import type { Pool } from 'pg';
import type { Process } from './process';
import { createProcessesSchema } from './processes-schema';

/** Somebody else runs the process, too, and is further. */
export class CheckpointMoved extends Error {
  constructor() {
    super('the checkpoint was moved by another runner');
    this.name = 'CheckpointMoved';
  }
}

/** How far a process is; `null` is the start of the log. */
export interface ProcessStatus {
  readonly process: string;
  readonly position: Position | null;
}

/**
 * Creates what is missing: a process that is new begins at the head of the log, so it does not react to what happened before there
 * was such a process. Answers those that have begun. Before anything is written, and by several at once.
 */
export async function prepareProcesses(
  pool: Pool,
  store: EventStore,
  processes: readonly Process[],
): Promise<readonly Process[]> {
  await createProcessesSchema(pool);
  const beginning = processes.filter(({ begins = true }) => begins).map(({ name }) => name);
  await pool.query(
    'insert into processes.checkpoint (process, position) select unnest($1::text[]), $2 on conflict do nothing',
    [beginning, await store.head()],
  );
  const begun = new Set((await processStatus(pool)).map(({ process }) => process));
  return processes.filter(({ name }) => begun.has(name));
}

export async function processStatus(pool: Pool): Promise<ProcessStatus[]> {
  const { rows } = await pool.query<ProcessStatus>(
    'select process, position from processes.checkpoint order by process',
  );
  return rows;
}

export async function checkpointOf(pool: Pool, name: string): Promise<Position | null> {
  const { rows } = await pool.query<ProcessStatus>('select position from processes.checkpoint where process = $1', [
    name,
  ]);
  if (!rows[0]) throw new Error(`the process ${name} has not begun`);
  return rows[0].position;
}

/** The same by name. */
export async function processCheckpoints(pool: Pool): Promise<Checkpoint[]> {
  return (await processStatus(pool)).map(({ process, position }) => ({ name: process, position }));
}

/** Lets those processes go on from there, whatever they have seen: for when their log is gone. */
export async function resetProcesses(pool: Pool, names: readonly string[], to: Position | null): Promise<void> {
  await pool.query('update processes.checkpoint set position = $2, moved_at = now() where process = any($1)', [
    names,
    to,
  ]);
}

/** Throws `CheckpointMoved` where it is not at `from` any more. */
export async function moveCheckpoint(
  pool: Pool,
  name: string,
  { from, to }: { readonly from: Position | null; readonly to: Position },
): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('set local synchronous_commit = off'); // if it is lost, the effects happen again, which changes nothing
    const { rowCount } = await client.query(
      `update processes.checkpoint set position = $3, moved_at = now()
       where process = $1 and position is not distinct from $2`,
      [name, from, to],
    );
    if (rowCount === 0) throw new CheckpointMoved();
  });
}
