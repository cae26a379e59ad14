import { refusalCodeOf } from '@alongside/commands';
import { sequenceOf, type EventStore, type RecordedEvent } from '@alongside/event-store';
import type { EventCodec } from '@alongside/vault';
import type { Pool } from 'pg';
import type { Process } from './process';

/** An event on which a process could not act: a rule refused it for good, or it failed however often it was tried. */
export interface UndoneReaction {
  readonly process: string;
  readonly stream: string;
  readonly revision: string;
  readonly outcome: 'refused' | 'failed';
  /** The refusal's code, or the kind of error: no text of the event. */
  readonly code: string;
}

/** Notes what became of a reaction that was not carried out. */
export async function noteUndone(
  pool: Pool,
  { name }: Process,
  { event, error }: { event: RecordedEvent; error: unknown },
) {
  const refusal = refusalCodeOf(error);
  await pool.query(
    `insert into processes.undone (process, sequence, stream, revision, outcome, code) values ($1, $2, $3, $4, $5, $6)
     on conflict (process, sequence) do update set outcome = excluded.outcome, code = excluded.code, noted_at = now()`,
    [
      name,
      String(sequenceOf(event.position)),
      event.stream,
      String(event.revision),
      refusal === null ? 'failed' : 'refused',
      refusal ?? kindOf(error),
    ],
  );
}

/** What all processes could not do, oldest first. */
export async function undoneReactions(pool: Pool): Promise<UndoneReaction[]> {
  const { rows } = await pool.query<UndoneReaction>(
    'select process, stream, revision, outcome, code from processes.undone order by process, sequence',
  );
  return rows;
}

/** Tries again what failed, each process in order; what was refused stays so. Answers how many reactions are done now. */
export async function retryUndone({
  pool,
  store,
  codec,
  processes,
}: {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly codec: EventCodec;
  readonly processes: readonly Process[];
}): Promise<number> {
  let done = 0;
  const failed = (await undoneReactions(pool)).filter(({ outcome }) => outcome === 'failed');
  for (const { process: name, stream, revision } of failed) {
    const process = processes.find((one) => one.name === name);
    const [event] = await store.read(stream, { from: BigInt(revision), limit: 1 });
    if (!process || !event) continue;
    try {
      await process.react(event, () => codec.decode(event));
      await pool.query('delete from processes.undone where process = $1 and sequence = $2', [
        name,
        String(sequenceOf(event.position)),
      ]);
      done += 1;
    } catch (error) {
      await noteUndone(pool, process, { event, error });
    }
  }
  return done;
}

/** The kind of an error. Its message is left out: it may quote the event. */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}
