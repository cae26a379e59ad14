import type { LogPage, Position, RecordedEvent } from '@alongside/event-store';
import type { Pool } from 'pg';
import { moveCheckpoint } from './checkpoints';
import type { Process } from './process';

/**
 * Reacts to the events of a page and answers where the checkpoint is then. It moves after each effect, never before, and at the
 * end of the page, also where nothing in it concerned the process.
 */
export async function followPage(
  { pool, process, from }: { readonly pool: Pool; readonly process: Process; readonly from: Position | null },
  page: LogPage,
  react: (event: RecordedEvent) => Promise<void>,
): Promise<Position> {
  const { name, concerns = () => true } = process;
  let reached = from;
  for (const event of page.events.filter(concerns)) {
    await react(event);
    await moveCheckpoint(pool, name, { from: reached, to: event.position });
    reached = event.position;
  }
  if (reached !== page.position) await moveCheckpoint(pool, name, { from: reached, to: page.position });
  return page.position;
}
