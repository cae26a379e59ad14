import { type Dated, DomainError, isSame, optional, type Protected, type Uuid } from '@alongside/kernel';
import { alreadySo } from '../on-record';
import { enteredInError } from '../rules';
import type { AssignmentEvent } from './assignment.events';

/** What the next advisor has to know; `sensitive` is health and the like. */
export interface HandOverWords {
  readonly words: string;
  readonly sensitive?: string;
}

export interface GivenHandOverNote extends HandOverWords {
  readonly handOverNoteId: Uuid;
  /** Who hands over. */
  readonly authorId: Uuid;
}

export type HandOverNoteCommand =
  | { readonly kind: 'write-hand-over-note'; readonly handOverNote: GivenHandOverNote }
  | ({
      readonly kind: 'correct-hand-over-note';
      readonly handOverNoteId: Uuid;
      readonly reason: string;
    } & HandOverWords)
  | { readonly kind: 'enter-hand-over-note-in-error'; readonly handOverNoteId: Uuid; readonly reason: string };

interface HandOverNote {
  readonly words: Protected<string>;
  readonly sensitive?: Protected<string>;
  /** The last time. */
  readonly correctedBecause?: Protected<string>;
  readonly enteredInError?: true;
}

export type HandOverNotes = Readonly<Record<Uuid, HandOverNote>>;

type Facts = Pick<Dated, 'occurredAt'> & { readonly claimantId: Uuid };

export function decideHandOverNote(
  notes: HandOverNotes,
  command: HandOverNoteCommand,
  facts: Facts,
): readonly AssignmentEvent[] {
  if (command.kind === 'write-hand-over-note') return written(facts, command.handOverNote);
  const { handOverNoteId, reason } = command;
  const { enteredInError: isInError, correctedBecause, ...known } = noteOf(notes, handOverNoteId);
  if (isInError) throw enteredInError('hand-over note');
  const ids = { claimantId: facts.claimantId, handOverNoteId, occurredAt: facts.occurredAt };
  if (command.kind === 'enter-hand-over-note-in-error')
    return [{ type: 'HandOverNoteEnteredInError', data: { ...ids, reason } }];
  const words = wordsIn(command);
  if (isSame(words, known)) return alreadySo({ reason }, { reason: correctedBecause });
  return [{ type: 'HandOverNoteCorrected', data: { ...ids, ...words, reason } }];
}

/** A note that goes with another entry; nothing where there is none. */
export function written(
  { claimantId, occurredAt }: Facts,
  note: GivenHandOverNote | undefined,
): readonly AssignmentEvent[] {
  if (!note) return [];
  const { handOverNoteId, authorId } = note;
  const data = { claimantId, handOverNoteId, authorId, ...wordsIn(note), occurredAt };
  return [{ type: 'HandOverNoteWritten', data }];
}

type HandOverNoteEvent = Extract<AssignmentEvent, { type: `HandOverNote${string}` }>;

export function handOverNotesAfter(notes: HandOverNotes, { type, data }: HandOverNoteEvent): HandOverNotes {
  const { handOverNoteId } = data;
  if (type === 'HandOverNoteEnteredInError')
    return { ...notes, [handOverNoteId]: { ...notes[handOverNoteId]!, enteredInError: true } };
  const { words, sensitive } = data;
  const correctedBecause = type === 'HandOverNoteCorrected' ? data.reason : undefined;
  return { ...notes, [handOverNoteId]: { words, ...optional({ sensitive, correctedBecause }) } };
}

function wordsIn({ words, sensitive }: HandOverWords): HandOverWords {
  return { words, ...optional({ sensitive }) };
}

function noteOf(notes: HandOverNotes, handOverNoteId: Uuid): HandOverNote {
  const note = notes[handOverNoteId];
  if (!note)
    throw new DomainError(
      'caseload/hand-over-note-not-found',
      'not-found',
      'This claimant has no such hand-over note.',
    );
  return note;
}
