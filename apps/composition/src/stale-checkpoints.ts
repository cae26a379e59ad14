import { reaches, StaleCheckpoint, type EventStore } from '@alongside/event-store';
import { processCheckpoints, resetProcesses } from '@alongside/processes';
import { foldCheckpoints } from '@alongside/projections';
import type { Pool } from 'pg';
import { folds } from './contexts';

/**
 * Refuses where a read model or a process is ahead of the log, or was on another one, as after a back-up was restored on one side
 * only. Before anything is appended: once the log is as long again, nothing would show that what they have seen is gone.
 *
 * Where read models are to be rebuilt it answers those that must be, and sets such processes to the head of the log.
 */
export async function heedStaleCheckpoints(
  { store, pool }: { readonly store: EventStore; readonly pool: Pool },
  { rebuilding = false }: { readonly rebuilding?: boolean },
): Promise<readonly string[]> {
  const [ofFolds, ofProcesses] = [await foldCheckpoints(pool, folds), await processCheckpoints(pool)];
  const head = await store.head();
  const isStale = ({ position }: { position: string | null }) => !reaches(store, head, position);
  const [staleFolds, staleProcesses] = [ofFolds.filter(isStale), ofProcesses.filter(isStale)];
  const stale = [...staleFolds, ...staleProcesses];
  if (stale.length === 0) return [];
  if (!rebuilding)
    throw new StaleCheckpoint(stale, head, 'Restore the newer log, or run "alongside rebuild" to go on from this one');
  await resetProcesses(
    pool,
    staleProcesses.map(({ name }) => name),
    head,
  );
  return staleFolds.map(({ name }) => name);
}
