import type { Uuid } from '@alongside/kernel';
import { actionPlanEvents } from '../../domain/action-plan/action-plan.events';
import { assignmentEvents } from '../../domain/assignment/assignment.events';
import { claimEvents } from '../../domain/claim/claim.events';
import { claimantEvents } from '../../domain/claimant/claimant.events';
import { consentEvents } from '../../domain/consent/consent.events';
import { employmentEvents } from '../../domain/employment/employment.events';
import { interactionEvents } from '../../domain/interaction/interaction.events';
import { noteEvents } from '../../domain/note/note.events';

/**
 * The events that a timeline shows: those of other contexts have readers of their own. Satisfaction is in none, since the advisor
 * whom an answer is about would read it here.
 */
export const shownEvents: ReadonlySet<string> = new Set(
  [
    claimantEvents,
    assignmentEvents,
    claimEvents,
    employmentEvents,
    interactionEvents,
    actionPlanEvents,
    consentEvents,
    noteEvents,
  ].flatMap((definitions) => Object.keys(definitions)),
);

/**
 * What of a claimant's record can be entered in error. An issue names its job, and a job may name the claim that it ends: each comes
 * before what it names.
 */
const entryIds = [
  'interactionId',
  'planId',
  'noteId',
  'issueId',
  'employmentId',
  'barrierId',
  'claimId',
  'handOverNoteId',
] as const;

/** The entry of the record that an event tells of; `null` where it is one that cannot be entered in error. */
export function entryIdOf(data: object): Uuid | null {
  const ids = data as Readonly<Partial<Record<(typeof entryIds)[number], Uuid>>>;
  return entryIds.map((name) => ids[name]).find((id) => id !== undefined) ?? null;
}
