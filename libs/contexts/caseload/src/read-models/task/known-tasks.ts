import type { LocalDate, Uuid } from '@alongside/kernel';
import type { TaskRow } from './task.row';

export type Tasks = readonly TaskRow[];

/** Closes the one of that source, from that day on. */
export function closed(tasks: Tasks, sourceId: Uuid, closedOn: LocalDate): Tasks {
  return tasks.map((task) => (task.sourceId === sourceId ? { ...task, closedOn } : task));
}

/** The one of that source is open after all. */
export function reopened(tasks: Tasks, sourceId: Uuid): Tasks {
  return tasks.map((task) => (task.sourceId === sourceId ? { ...task, closedOn: null } : task));
}

/** Whatever was agreed and is not closed is closed from that day on; what was not agreed is no task. */
export function allClosed(tasks: Tasks, on: LocalDate): Tasks {
  return tasks
    .filter(({ openFrom }) => openFrom !== null)
    .map((task) => (task.closedOn === null ? { ...task, closedOn: on } : task));
}
