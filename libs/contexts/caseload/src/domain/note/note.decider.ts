import { DomainError, type Dated, type Decider, type Uuid } from '@alongside/kernel';
import { alreadySo } from '../on-record';
import { enteredInError, outOfOrder, refuseFuture } from '../rules';
import { decideFlag, type FlagCommand } from './flags';
import { decideFollowUp, type FollowUpCommand } from './follow-ups';
import { noteEvents, type NoteFollowUp, type NoteEvent } from './note.events';
import { evolve, type Note, type NoteState } from './note.state';

export type NoteCommand = Dated &
  (
    | {
        readonly kind: 'write';
        readonly noteId: Uuid;
        readonly claimantId: Uuid;
        readonly staffId: Uuid;
        readonly words: string;
        readonly flag?: string;
        readonly followUp?: NoteFollowUp;
      }
    | { readonly kind: 'correct'; readonly words: string; readonly reason: string }
    | { readonly kind: 'enter-in-error'; readonly reason: string }
    | FlagCommand
    | FollowUpCommand
  );

export const noteDecider: Decider<NoteState, NoteCommand, NoteEvent> = {
  category: 'note',
  events: noteEvents,
  initialState: null,
  decide,
  evolve,
};

function decide(state: NoteState, command: NoteCommand): readonly NoteEvent[] {
  refuseFuture(command);
  if (command.kind === 'write') return write(state, command);
  const note = existing(state);
  const { occurredAt } = command;
  if (occurredAt < note.writtenOn) throw outOfOrder('That day lies before the note was written.');
  const facts = { ...note.ids, occurredAt };
  switch (command.kind) {
    case 'correct': {
      const { words, reason } = command;
      if (words === note.words) return alreadySo({ reason }, { reason: note.correctedBecause });
      return [{ type: 'NoteCorrected', data: { ...facts, words, reason } }];
    }
    case 'flag':
    case 'resolve-flag':
    case 'raise-flag-again':
      return decideFlag(note, command, occurredAt);
    case 'plan-follow-up':
    case 'move-follow-up':
    case 'follow-up':
    case 'reopen-follow-up':
      return decideFollowUp(note, command, occurredAt);
    case 'enter-in-error':
      return [{ type: 'NoteEnteredInError', data: { ...facts, reason: command.reason } }];
  }
}

function write(state: NoteState, command: Extract<NoteCommand, { kind: 'write' }>): readonly NoteEvent[] {
  if (state !== null)
    throw new DomainError('caseload/note-already-written', 'conflict', 'This note was written already.');
  const { noteId, claimantId, staffId, words, flag, followUp, occurredAt } = command;
  const written: NoteEvent = { type: 'NoteWritten', data: { noteId, claimantId, staffId, words, occurredAt } };
  const note = evolve(null, written)!;
  return [
    written,
    ...(flag === undefined ? [] : decideFlag(note, { kind: 'flag', flag }, occurredAt)),
    ...(followUp === undefined ? [] : decideFollowUp(note, { kind: 'plan-follow-up', followUp }, occurredAt)),
  ];
}

function existing(state: NoteState): Note {
  if (state === null) throw new DomainError('caseload/note-not-found', 'not-found', 'There is no such note.');
  if (state.enteredInError) throw enteredInError('note');
  return state;
}
