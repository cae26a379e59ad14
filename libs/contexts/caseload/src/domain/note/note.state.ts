import type { LocalDate, Protected, Uuid } from '@alongside/kernel';
import type { NoteFollowUp, NoteEvent } from './note.events';

export interface Flag {
  readonly kind: Protected<string>;
  readonly flaggedOn: LocalDate;
  /** Why it was taken down, as a code. */
  readonly resolution: string | null;
  /** Why it was not, the last time. */
  readonly raisedAgainBecause?: Protected<string>;
}

export interface PlannedFollowUp {
  readonly planned: NoteFollowUp;
  readonly plannedOn: LocalDate;
  readonly done: boolean;
  /** Why it was not, the last time. */
  readonly reopenedBecause?: Protected<string>;
}

export interface Note {
  readonly ids: { readonly noteId: Uuid; readonly claimantId: Uuid };
  readonly writtenOn: LocalDate;
  readonly words: Protected<string>;
  /** The last time. */
  readonly correctedBecause?: Protected<string>;
  /** The one that was raised last. */
  readonly flag: Flag | null;
  /** The one that was planned last. */
  readonly followUp: PlannedFollowUp | null;
  readonly enteredInError: boolean;
}

export type NoteState = Note | null;

export function evolve(state: NoteState, { type, data }: NoteEvent): NoteState {
  if (type === 'NoteWritten') {
    const { noteId, claimantId, words, occurredAt: writtenOn } = data;
    return { ids: { noteId, claimantId }, writtenOn, words, flag: null, followUp: null, enteredInError: false };
  }
  const note = state!;
  switch (type) {
    case 'NoteCorrected':
      return { ...note, words: data.words, correctedBecause: data.reason };
    case 'NoteFlagged':
      return { ...note, flag: { kind: data.flag, flaggedOn: data.occurredAt, resolution: null } };
    case 'NoteFlagResolved':
      return { ...note, flag: { ...note.flag!, resolution: data.reason } };
    case 'NoteFlagRaisedAgain':
      return { ...note, flag: { ...note.flag!, resolution: null, raisedAgainBecause: data.reason } };
    case 'NoteFollowUpPlanned':
      return { ...note, followUp: { planned: plannedIn(data), plannedOn: data.occurredAt, done: false } };
    case 'NoteFollowUpMoved':
      return { ...note, followUp: { ...note.followUp!, planned: plannedIn(data) } };
    case 'NoteFollowedUp':
      return { ...note, followUp: { ...note.followUp!, done: true } };
    case 'NoteFollowUpReopened':
      return { ...note, followUp: { ...note.followUp!, done: false, reopenedBecause: data.reason } };
    case 'NoteEnteredInError':
      return { ...note, enteredInError: true };
  }
}

function plannedIn({ followUpOn, staffId }: NoteFollowUp): NoteFollowUp {
  return { followUpOn, staffId };
}
