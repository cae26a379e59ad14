import { DomainError, isForgotten, type LocalDate, optional } from '@alongside/kernel';
import { alreadySo } from '../on-record';
import { refuseReserved, reservedOfMany } from '../reserved-codes';
import { outOfOrder } from '../rules';
import type { NoteEvent } from './note.events';
import type { Flag, Note } from './note.state';

export type FlagCommand =
  | { readonly kind: 'flag'; readonly flag: string }
  | { readonly kind: 'resolve-flag'; readonly reason: string; readonly note?: string }
  | { readonly kind: 'raise-flag-again'; readonly reason: string };

/** A note has one flag open at most; of what else there is to look at there are other notes. */
export function decideFlag(note: Note, command: FlagCommand, occurredAt: LocalDate): readonly NoteEvent[] {
  const facts = { ...note.ids, occurredAt };
  if (command.kind === 'flag') return raise(note, command.flag, occurredAt);
  const { kind: flag, flaggedOn, resolution, raisedAgainBecause } = flagOf(note);
  if (occurredAt < flaggedOn) throw outOfOrder('That day lies before the flag was raised.');
  if (command.kind === 'resolve-flag') {
    const { reason, note: words } = command;
    if (resolution === reason && words === undefined) return [];
    if (resolution !== null)
      throw new DomainError('caseload/flag-already-resolved', 'conflict', 'This flag was resolved already.');
    return [{ type: 'NoteFlagResolved', data: { ...facts, reason, ...optional({ note: words }) } }];
  }
  const { reason } = command;
  if (resolution === null || isForgotten(flag)) return alreadySo({ reason }, { reason: raisedAgainBecause });
  return [{ type: 'NoteFlagRaisedAgain', data: { ...facts, flag, flaggedOn, reason } }];
}

function raise({ ids, flag: before }: Note, flag: string, occurredAt: LocalDate): readonly NoteEvent[] {
  refuseReserved([flag], reservedOfMany);
  if (before?.resolution === null) {
    if (before.kind === flag) return [];
    throw new DomainError('caseload/note-already-flagged', 'conflict', 'Another flag of this note is open.');
  }
  return [{ type: 'NoteFlagged', data: { ...ids, flag, occurredAt } }];
}

function flagOf({ flag }: Note): Flag {
  if (flag === null) throw new DomainError('caseload/note-not-flagged', 'conflict', 'This note has no flag.');
  return flag;
}
