import type { Fold } from '@alongside/projections';
import { type FoldedEvent, wordsOf } from '@alongside/vault';
import type { AssignmentEvent, assignmentEvents } from '../../domain/assignment/assignment.events';
import { HandOverNoteRow } from './hand-over-note.row';

type Event = Extract<FoldedEvent<AssignmentEvent, typeof assignmentEvents>, { type: `HandOverNote${string}` }>;

/** What was handed over with each claimant, in words that stay sealed. */
export const handOverNoteFold: Fold<{ note: HandOverNoteRow }, Event> = {
  name: 'caseload.hand_over_note_v1',
  tables: { note: HandOverNoteRow },
  key: 'handOverNoteId',
  keys: ({ type, data }) => (type.startsWith('HandOverNote') ? [data.handOverNoteId] : []),
  evolve: ({ note: [row] }, event) => {
    const { type, data } = event;
    const { occurredAt: on } = data;
    switch (type) {
      case 'HandOverNoteWritten': {
        const { handOverNoteId, claimantId, authorId } = data;
        const undone = { correctedOn: null, enteredInErrorOn: null };
        return { note: [{ handOverNoteId, claimantId, authorId, writtenOn: on, ...undone, words: wordsOf(event) }] };
      }
      case 'HandOverNoteCorrected':
        return { note: row ? [{ ...row, correctedOn: on, words: wordsOf(event) }] : [] };
      case 'HandOverNoteEnteredInError':
        return { note: row ? [{ ...row, enteredInErrorOn: on, words: null }] : [] }; // a past may not have it yet
    }
  },
};
