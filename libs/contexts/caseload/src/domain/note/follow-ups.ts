import { DomainError, isSame, type LocalDate } from '@alongside/kernel';
import { alreadySo } from '../on-record';
import { outOfOrder } from '../rules';
import type { NoteFollowUp, NoteEvent } from './note.events';
import type { Note, PlannedFollowUp } from './note.state';

export type FollowUpCommand =
  | { readonly kind: 'plan-follow-up'; readonly followUp: NoteFollowUp }
  | { readonly kind: 'move-follow-up'; readonly to: NoteFollowUp }
  | { readonly kind: 'follow-up'; readonly outcome: string }
  | { readonly kind: 'reopen-follow-up'; readonly reason: string };

/** A note has one follow-up open at most. */
export function decideFollowUp(note: Note, command: FollowUpCommand, occurredAt: LocalDate): readonly NoteEvent[] {
  const facts = { ...note.ids, occurredAt };
  if (command.kind === 'plan-follow-up') return plan(note, command.followUp, occurredAt);
  const { planned, plannedOn, done, reopenedBecause } = followUpOf(note);
  if (occurredAt < plannedOn) throw outOfOrder('That day lies before somebody planned to follow the note up.');
  if (command.kind === 'reopen-follow-up') {
    const { reason } = command;
    if (!done) return alreadySo({ reason }, { reason: reopenedBecause });
    return [{ type: 'NoteFollowUpReopened', data: { ...facts, reason } }];
  }
  if (done)
    throw new DomainError('caseload/note-already-followed-up', 'conflict', 'This note was followed up already.');
  if (command.kind === 'move-follow-up') {
    if (isSame(planned, command.to)) return [];
    refuseBefore(command.to, occurredAt);
    return [{ type: 'NoteFollowUpMoved', data: { ...facts, ...command.to } }];
  }
  return [{ type: 'NoteFollowedUp', data: { ...facts, outcome: command.outcome } }];
}

function plan({ ids, followUp: before }: Note, followUp: NoteFollowUp, occurredAt: LocalDate): readonly NoteEvent[] {
  if (before?.done === false) {
    if (isSame(before.planned, followUp)) return [];
    throw new DomainError('caseload/note-follow-up-open', 'conflict', 'A follow-up of this note is open.');
  }
  refuseBefore(followUp, occurredAt);
  return [{ type: 'NoteFollowUpPlanned', data: { ...ids, ...followUp, occurredAt } }];
}

function followUpOf({ followUp }: Note): PlannedFollowUp {
  if (followUp === null)
    throw new DomainError('caseload/note-without-follow-up', 'conflict', 'This note has no follow-up.');
  return followUp;
}

function refuseBefore({ followUpOn }: NoteFollowUp, occurredAt: LocalDate): void {
  if (followUpOn < occurredAt) throw outOfOrder('The follow-up would come before it was planned.');
}
