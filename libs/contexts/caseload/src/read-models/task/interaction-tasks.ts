import type { FoldedEvent } from '@alongside/vault';
import type { InteractionEvent, interactionEvents } from '../../domain/interaction/interaction.events';
import { allClosed, closed, reopened, type Tasks } from './known-tasks';
import type { TaskRow } from './task.row';

type Event = FoldedEvent<InteractionEvent, typeof interactionEvents>;
type LogEvent = Extract<Event, { type: 'InteractionLogged' | 'InteractionLogCorrected' }>;

/** An appointment is open until somebody says what became of it, a next step until it is done or dropped. */
export function interactionTasksAfter(tasks: Tasks, event: Event): Tasks {
  const { type, data } = event;
  const { interactionId, claimantId, occurredAt } = data;
  switch (type) {
    case 'InteractionScheduled': {
      const ids = { recordId: interactionId, sourceId: interactionId, claimantId };
      const open = { dueOn: data.scheduledFor, openFrom: occurredAt, closedOn: null };
      return [{ ...ids, kind: 'appointment', owner: 'advisor', ...open }];
    }
    case 'InteractionRescheduled':
      return tasks.map((task) => (task.kind === 'appointment' ? { ...task, dueOn: data.scheduledFor } : task));
    case 'InteractionAttended':
    case 'InteractionMissed':
    case 'InteractionCancelled':
      return closed(tasks, interactionId, occurredAt);
    case 'InteractionLogged':
    case 'InteractionLogCorrected':
      return logged(tasks, event);
    case 'NextStepDone':
    case 'NextStepDropped':
      return closed(tasks, data.stepId, occurredAt);
    case 'NextStepReopened':
      return reopened(tasks, data.stepId);
    case 'InteractionEnteredInError':
      return [];
    case 'AttendanceCorrected':
      return tasks;
  }
}

/** Of a correction the steps are those that it names; one that is left out was never agreed. */
function logged(tasks: Tasks, { type, data }: LogEvent): Tasks {
  const { interactionId: recordId, claimantId, occurredAt, nextSteps } = data;
  const heldOn = type === 'InteractionLogged' ? occurredAt : data.heldOn;
  const before = new Map(tasks.map((task) => [task.sourceId, task]));
  const steps = nextSteps.map(({ stepId, owner, dueOn = null }): [string, TaskRow] => {
    const { closedOn = null } = before.get(stepId) ?? {};
    const ids = { recordId, sourceId: stepId, claimantId };
    return [stepId, { ...ids, kind: 'next-step', owner, dueOn, openFrom: heldOn, closedOn }];
  });
  const appointment = allClosed(
    tasks.filter(({ kind }) => kind === 'appointment'),
    heldOn,
  );
  return [...appointment, ...new Map(steps).values()];
}
