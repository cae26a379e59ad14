import { ForeignPosition } from './errors';
import type { EventStore, Position } from './event-store.port';

/** How far somebody has read the log; `null` is its start. */
export interface Checkpoint {
  readonly name: string;
  readonly position: Position | null;
}

/** Checkpoints of another log, or ahead of this one: a back-up was restored on one side only. Whoever has them must not go on. */
export class StaleCheckpoint extends Error {
  constructor(checkpoints: readonly Checkpoint[], head: Position | null, advice?: string) {
    const read = checkpoints.map(({ name, position }) => `${name} has read it up to ${position}`).join(', ');
    const what = `the log ends at ${head ?? 'its start'}, but ${read}: one of the two was restored without the other`;
    super(advice === undefined ? what : `${what}. ${advice}`);
    this.name = 'StaleCheckpoint';
  }
}

/** Whether that log, which ends at `head`, gave that position. A head that was asked for after the checkpoint was read only grows. */
export function reaches(store: Pick<EventStore, 'compare'>, head: Position | null, position: Position | null): boolean {
  if (position === null) return true;
  try {
    return head !== null && store.compare(position, head) <= 0;
  } catch (error) {
    if (error instanceof ForeignPosition) return false;
    throw error;
  }
}

/** Throws `StaleCheckpoint`, naming each checkpoint that this log did not give. */
export async function assertReached(
  store: Pick<EventStore, 'compare' | 'head'>,
  checkpoints: readonly Checkpoint[],
): Promise<void> {
  const head = await store.head();
  const stale = checkpoints.filter(({ position }) => !reaches(store, head, position));
  if (stale.length > 0) throw new StaleCheckpoint(stale, head);
}
