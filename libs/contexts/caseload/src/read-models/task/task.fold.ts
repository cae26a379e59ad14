import type { Uuid } from '@alongside/kernel';
import type { Fold } from '@alongside/projections';
import type { AnyFoldedEvent, FoldedEvent } from '@alongside/vault';
import { actionPlanEvents, type ActionPlanEvent } from '../../domain/action-plan/action-plan.events';
import { consentEvents, type ConsentEvent } from '../../domain/consent/consent.events';
import { employmentEvents, type EmploymentEvent } from '../../domain/employment/employment.events';
import { interactionEvents, type InteractionEvent } from '../../domain/interaction/interaction.events';
import { noteEvents, type NoteEvent } from '../../domain/note/note.events';
import { consentTasksAfter } from './consent-tasks';
import { interactionTasksAfter } from './interaction-tasks';
import { jobTasksAfter } from './job-tasks';
import { noteTasksAfter } from './note-tasks';
import { planTasksAfter } from './plan-tasks';
import type { TaskContribution } from './task-contribution';
import { TaskRow } from './task.row';

type OfInteraction = FoldedEvent<InteractionEvent, typeof interactionEvents>;
type OfPlan = FoldedEvent<ActionPlanEvent, typeof actionPlanEvents>;
type OfConsent = FoldedEvent<ConsentEvent, typeof consentEvents>;
type OfNote = FoldedEvent<NoteEvent, typeof noteEvents>;
type OfJob = FoldedEvent<EmploymentEvent, typeof employmentEvents>;
type Event = OfInteraction | OfPlan | OfConsent | OfNote | OfJob;

/**
 * What there is to do, a row a task. By the record that it comes from, not by the claimant: so an event looks at a few rows, however
 * long somebody has been coming. What is done stays, with its days.
 */
export function taskFold(added: readonly TaskContribution[]): Fold<{ task: TaskRow }, Event | AnyFoldedEvent> {
  const addedBy = new Map(added.flatMap((one) => one.events.map((type) => [type, one] as const)));
  return {
    name: 'caseload.task_v6',
    tables: { task: TaskRow },
    key: 'recordId',
    keys: (event) => {
      const contribution = addedBy.get(event.type);
      if (contribution) return [(event.data as Readonly<Record<string, Uuid>>)[contribution.recordIn]!];
      return keysOf(event as Event);
    },
    evolve: ({ task }, event) => {
      const contribution = addedBy.get(event.type);
      return {
        task: contribution ? contribution.after(task, event) : tasksAfter(task, event as Event),
      };
    },
  };
}

function keysOf(event: Event): readonly Uuid[] {
  if (isOfInteraction(event)) return [event.data.interactionId];
  if (isOfPlan(event)) return [event.data.planId];
  if (isOfNote(event)) return [event.data.noteId];
  if (isOfJob(event)) return [event.data.employmentId];
  return isOfConsent(event) ? [event.data.consentId] : [];
}

function tasksAfter(tasks: readonly TaskRow[], event: Event): readonly TaskRow[] {
  if (isOfInteraction(event)) return interactionTasksAfter(tasks, event);
  if (isOfNote(event)) return noteTasksAfter(tasks, event);
  if (isOfJob(event)) return jobTasksAfter(tasks, event);
  return isOfPlan(event) ? planTasksAfter(tasks, event) : consentTasksAfter(tasks, event);
}

function isOfInteraction(event: Event): event is OfInteraction {
  return event.type in interactionEvents;
}

function isOfPlan(event: Event): event is OfPlan {
  return event.type in actionPlanEvents;
}

function isOfNote(event: Event): event is OfNote {
  return event.type in noteEvents;
}

function isOfJob(event: Event): event is OfJob {
  return event.type in employmentEvents;
}

function isOfConsent(event: Event): event is OfConsent {
  return event.type in consentEvents;
}
