import { addDays, type LocalDate } from '@alongside/kernel';
import type { FoldedEvent } from '@alongside/vault';
import type { EmploymentEvent, employmentEvents } from '../../domain/employment/employment.events';
import { nextCheck } from '../../domain/employment/sustained-checks';
import { evidencedAfter } from '../employment/evidenced-after';
import { closed, type Tasks } from './known-tasks';
import type { CheckBasis, TaskRow } from './task.row';

type Event = FoldedEvent<EmploymentEvent, typeof employmentEvents>;
type EventNamed<Type extends Event['type']> = Extract<Event, { type: Type }>;

/** What may make another check the next one. */
type CheckEvent = EventNamed<
  | 'EmploymentCorrected'
  | 'EmploymentEvidenceAdded'
  | 'EmploymentEvidenceWithdrawn'
  | 'SustainedCheckMade'
  | 'SustainedCheckWithdrawn'
  | 'EmploymentEnded'
  | 'EmploymentEndCorrected'
>;

/** An issue is looked at within a week, and again a week after something was done; whoever lost a job hears from the office in one. */
const daysToAct = 7;

/**
 * Of a job that goes on, the next check that nothing has answered: the one after in the place of the one before. Each issue until it is
 * resolved. Of a job that ended, to get in touch, until there is a reason not to, which an end that is corrected leaves.
 */
export function jobTasksAfter(tasks: Tasks, event: Event): Tasks {
  const { type, data } = event;
  const on = data.occurredAt;
  switch (type) {
    case 'EmploymentStarted':
      return [firstCheck(event)];
    case 'EmploymentEnded':
      return [...checkAfter(tasks, event), contactTask(data, on)];
    case 'EmploymentEndCorrected': {
      const { endedOn } = data;
      const others = checkAfter(tasks, event).filter(({ kind }) => kind !== 'job-lost-contact');
      if (endedOn === undefined) return others;
      const made = tasks.find(({ kind }) => kind === 'job-lost-contact')?.closedOn ?? null;
      return [...others, { ...contactTask(data, endedOn), closedOn: made }];
    }
    case 'EmploymentCorrected':
    case 'EmploymentEvidenceAdded':
    case 'EmploymentEvidenceWithdrawn':
    case 'SustainedCheckMade':
    case 'SustainedCheckWithdrawn':
      return checkAfter(tasks, event);
    case 'SustainedCheckCorrected':
      return tasks;
    case 'PostHireIssueRaised':
      return [...tasks, issueTask(event)];
    case 'PostHireIssueHelped':
    case 'PostHireIssueReopened':
      return changed(tasks, data.issueId, { dueOn: addDays(on, daysToAct), closedOn: null });
    case 'PostHireIssueResolved':
      return closed(tasks, data.issueId, on);
    case 'PostHireIssueEnteredInError':
      return tasks.filter(({ sourceId }) => sourceId !== data.issueId);
    case 'LossContactClosed':
      return contactAfter(tasks, on);
    case 'LossContactReopened':
      return contactAfter(tasks, null);
    case 'EmploymentEnteredInError':
      return [];
  }
}

function firstCheck({ data }: EventNamed<'EmploymentStarted'>): TaskRow {
  const { startedOn: openFrom } = data;
  const basis = { startedOn: openFrom, endedOn: null, evidenced: [], checked: [], weeks: null };
  const task = { ...ofJob(data), kind: 'sustained-check', dueOn: openFrom, openFrom, closedOn: null } as const;
  return movedTo(task, basis, openFrom);
}

function checkAfter(tasks: Tasks, event: CheckEvent): Tasks {
  return tasks.map((task) => (task.basis ? movedTo(task, basisAfter(task.basis, event), event.data.occurredAt) : task));
}

/** A check that stays the next one stays as it is. Once none is left the last one is closed, as all are with the job. */
function movedTo(task: TaskRow, basis: CheckBasis, on: LocalDate): TaskRow {
  if (basis.endedOn !== null) return { ...task, basis, closedOn: endOf(task, basis.endedOn) };
  const { startedOn, checked, evidenced } = basis;
  const next = nextCheck(startedOn, { checked, evidencedOn: evidenced.map(({ on: day }) => day) });
  if (!next) return { ...task, basis, closedOn: task.closedOn ?? on };
  const { weeks, dueOn } = next;
  const isAnother = basis.weeks !== null && basis.weeks !== weeks;
  return { ...task, basis: { ...basis, weeks }, dueOn, closedOn: null, ...(isAnother && { openFrom: on }) };
}

/** With the job, unless it was closed before; an end that is corrected moves it. */
function endOf({ closedOn, basis }: TaskRow, endedOn: LocalDate): LocalDate {
  const closedByEnd = basis?.endedOn !== null && closedOn === basis?.endedOn;
  return closedOn === null || closedByEnd ? endedOn : closedOn;
}

function basisAfter(basis: CheckBasis, event: CheckEvent): CheckBasis {
  const { type, data } = event;
  switch (type) {
    case 'EmploymentCorrected':
      return { ...basis, startedOn: data.startedOn };
    case 'EmploymentEnded':
      return { ...basis, endedOn: data.occurredAt };
    case 'EmploymentEndCorrected':
      return { ...basis, endedOn: data.endedOn ?? null };
    case 'EmploymentEvidenceAdded':
    case 'EmploymentEvidenceWithdrawn':
      return { ...basis, evidenced: evidencedAfter(basis.evidenced, event) };
    case 'SustainedCheckMade':
      return { ...basis, checked: [...basis.checked, data.weeks] };
    case 'SustainedCheckWithdrawn':
      return { ...basis, checked: basis.checked.filter((weeks) => weeks !== data.weeks) };
  }
}

function issueTask({ data }: EventNamed<'PostHireIssueRaised'>): TaskRow {
  const { issueId: sourceId, occurredAt: openFrom } = data;
  const open = { dueOn: addDays(openFrom, daysToAct), openFrom, closedOn: null };
  return { ...ofJob(data), kind: 'post-hire-issue', sourceId, ...open };
}

function contactTask(data: Event['data'], openFrom: LocalDate): TaskRow {
  const open = { dueOn: addDays(openFrom, daysToAct), openFrom, closedOn: null };
  return { ...ofJob(data), kind: 'job-lost-contact', ...open };
}

function contactAfter(tasks: Tasks, closedOn: LocalDate | null): Tasks {
  return tasks.map((task) => (task.kind === 'job-lost-contact' ? { ...task, closedOn } : task));
}

function changed(tasks: Tasks, sourceId: string, change: Partial<TaskRow>): Tasks {
  return tasks.map((task) => (task.sourceId === sourceId ? { ...task, ...change } : task));
}

function ofJob({ employmentId, claimantId }: Event['data']) {
  return { recordId: employmentId, sourceId: employmentId, claimantId, owner: 'advisor' as const };
}
