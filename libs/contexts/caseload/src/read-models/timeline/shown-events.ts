import type { Uuid } from '@alongside/kernel';
import { actionPlanEvents } from '../../domain/action-plan/action-plan.events';
import { assignmentEvents } from '../../domain/assignment/assignment.events';
import { claimEvents } from '../../domain/claim/claim.events';
import { claimantEvents } from '../../domain/claimant/claimant.events';
import { consentEvents } from '../../domain/consent/consent.events';
import { employmentEvents } from '../../domain/employment/employment.events';
import { interactionEvents } from '../../domain/interaction/interaction.events';
import { noteEvents } from '../../domain/note/note.events';
import type { TimelineContribution } from './timeline-contribution';

/**
 * Of the own context. Satisfaction is in no timeline, since the advisor whom an answer is about would read it here.
 */
const ownEvents = [
  claimantEvents,
  assignmentEvents,
  claimEvents,
  employmentEvents,
  interactionEvents,
  actionPlanEvents,
  consentEvents,
  noteEvents,
].flatMap((definitions) => Object.keys(definitions));

/**
 * What of a claimant's record can be entered in error. An issue names its job, and a job may name the claim that it ends: each comes
 * before what it names.
 */
const ownEntryIds = [
  'interactionId',
  'planId',
  'noteId',
  'issueId',
  'employmentId',
  'barrierId',
  'claimId',
  'handOverNoteId',
  'supporterId',
];

/** The events that a timeline shows: those of the own context, and those that others add. */
export class ShownEvents {
  private readonly types: ReadonlySet<string>;
  private readonly entryIds: readonly string[];

  constructor(private readonly added: readonly TimelineContribution[]) {
    this.types = new Set([...ownEvents, ...added.flatMap(({ events }) => events)]);
    this.entryIds = [...added.flatMap(({ entryIds }) => entryIds), ...ownEntryIds];
  }

  has(type: string): boolean {
    return this.types.has(type);
  }

  /** In whose timeline an event is; `null` where it is in none. */
  personOf({ type, subject, data }: { type: string; subject: Uuid | null; data: object }): Uuid | null {
    if (!this.has(type)) return null;
    const field = this.added.find(({ events }) => events.includes(type))?.personIn;
    return field === undefined ? subject : ((data as Readonly<Record<string, Uuid>>)[field] ?? null);
  }

  /** Those by which something is taken back as entered in error. */
  get errors(): readonly string[] {
    return [...this.types].filter((type) => type.endsWith('EnteredInError'));
  }

  /** The entry of the record that an event tells of; `null` where it is one that cannot be entered in error. */
  entryIdOf(data: object): Uuid | null {
    const ids = data as Readonly<Partial<Record<string, Uuid>>>;
    return this.entryIds.map((name) => ids[name]).find((id) => id !== undefined) ?? null;
  }
}
