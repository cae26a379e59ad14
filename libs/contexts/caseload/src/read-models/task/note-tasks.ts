import type { FoldedEvent } from '@alongside/vault';
import type { NoteEvent, noteEvents } from '../../domain/note/note.events';
import type { Tasks } from './known-tasks';
import type { TaskKind } from './task-filter';
import type { TaskRow } from './task.row';

type Event = FoldedEvent<NoteEvent, typeof noteEvents>;

/** A flag is open until it is resolved, a follow-up until it is done. Of each the one that was there last stays. */
export function noteTasksAfter(tasks: Tasks, { type, data }: Event): Tasks {
  const { noteId, claimantId, occurredAt } = data;
  const begun = { recordId: noteId, sourceId: noteId, claimantId, openFrom: occurredAt, closedOn: null };
  switch (type) {
    case 'NoteFlagged':
      return withTask(tasks, { ...begun, kind: 'flag', owner: 'advisor', dueOn: null });
    case 'NoteFlagResolved':
      return changed(tasks, 'flag', { closedOn: occurredAt });
    case 'NoteFlagRaisedAgain':
      return changed(tasks, 'flag', { closedOn: null });
    case 'NoteFollowUpPlanned':
      return withTask(tasks, { ...begun, kind: 'note-follow-up', owner: 'advisor', dueOn: data.followUpOn });
    case 'NoteFollowUpMoved':
      return changed(tasks, 'note-follow-up', { dueOn: data.followUpOn });
    case 'NoteFollowedUp':
      return changed(tasks, 'note-follow-up', { closedOn: occurredAt });
    case 'NoteFollowUpReopened':
      return changed(tasks, 'note-follow-up', { closedOn: null });
    case 'NoteEnteredInError':
      return [];
    case 'NoteWritten':
    case 'NoteCorrected':
      return tasks;
  }
}

function withTask(tasks: Tasks, task: TaskRow): Tasks {
  return [...tasks.filter(({ kind }) => kind !== task.kind), task];
}

function changed(tasks: Tasks, kind: TaskKind, change: Partial<TaskRow>): Tasks {
  return tasks.map((task) => (task.kind === kind ? { ...task, ...change } : task));
}
