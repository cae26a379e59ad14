import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
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
export const taskFold: Fold<{ task: TaskRow }, Event> = {
  name: 'caseload.task_v2',
  tables: { task: TaskRow },
  key: 'recordId',
  keys: (event) => {
    if (isOfInteraction(event)) return [event.data.interactionId];
    if (isOfPlan(event)) return [event.data.planId];
    if (isOfNote(event)) return [event.data.noteId];
    if (isOfJob(event)) return [event.data.employmentId];
    return isOfConsent(event) ? [event.data.consentId] : [];
  },
  evolve: ({ task }, event) => {
    if (isOfInteraction(event)) return { task: interactionTasksAfter(task, event) };
    if (isOfNote(event)) return { task: noteTasksAfter(task, event) };
    if (isOfJob(event)) return { task: jobTasksAfter(task, event) };
    return { task: isOfPlan(event) ? planTasksAfter(task, event) : consentTasksAfter(task, event) };
  },
};

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
