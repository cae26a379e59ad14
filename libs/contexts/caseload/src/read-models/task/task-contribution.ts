import type { AnyFoldedEvent } from '@alongside/vault';
import type { TaskRow } from './task.row';

/** What of another context there is to do for a claimant. */
export interface TaskContribution {
  /** The types of its events that begin, move or end tasks. */
  readonly events: readonly string[];
  /** The field that names the record that the tasks come from, in all of these events. */
  readonly recordIn: string;
  /** The tasks of a record once one more of these events has happened. */
  readonly after: (tasks: readonly TaskRow[], event: AnyFoldedEvent) => readonly TaskRow[];
}
