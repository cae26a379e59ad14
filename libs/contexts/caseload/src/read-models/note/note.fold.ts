import type { Fold } from '@alongside/projections';
import type { FoldedEvent, SealedWords } from '@alongside/vault';
import type { NoteEvent, noteEvents } from '../../domain/note/note.events';
import { NoteRow, type FlagRaised, type FollowUpPlanned } from './note.row';

type Event = FoldedEvent<NoteEvent, typeof noteEvents>;

const categoryPrefix = 'note-';

/** The notes, each by itself. Which flag one has stays sealed as well: the caseload lists go by it, no list of notes does. */
export const noteFold: Fold<{ note: NoteRow }, Event> = {
  name: 'caseload.note_v1',
  tables: { note: NoteRow },
  key: 'noteId',
  keys: ({ stream, data }) => (stream.startsWith(categoryPrefix) ? [data.noteId] : []),
  evolve: ({ note: [row] }, event) => {
    const evolved = row ? changed(row, event) : written(event);
    return { note: evolved ? [{ ...evolved, revision: event.revision }] : [] };
  },
};

const nothingTold = { words: null, correctedOn: null, flagged: null, flag: null, followed: null, followUp: null };

function written(event: Event): NoteRow | undefined {
  if (event.type !== 'NoteWritten') return undefined;
  const { noteId, claimantId, staffId, occurredAt: writtenOn } = event.data;
  const ids = { noteId, claimantId, staffId, revision: 0 };
  return { ...ids, ...nothingTold, writtenOn, words: wordsOf(event), enteredInErrorOn: null };
}

function changed(row: NoteRow, event: Event): NoteRow {
  const { type, data } = event;
  const on = data.occurredAt;
  switch (type) {
    case 'NoteWritten':
      return row;
    case 'NoteCorrected':
      return { ...row, words: wordsOf(event), correctedOn: on };
    case 'NoteFlagged':
      return { ...row, flagged: 'open', flag: { flaggedOn: on, kind: wordsOf(event), resolution: null } };
    case 'NoteFlagResolved': {
      const note = event.sealed.special === undefined ? null : wordsOf(event);
      return resolved(row, { on, reason: data.reason, note });
    }
    case 'NoteFlagRaisedAgain':
      return resolved(row, null);
    case 'NoteFollowUpPlanned':
      return {
        ...row,
        followed: 'open',
        followUp: { plannedOn: on, dueOn: data.followUpOn, staffId: data.staffId, done: null },
      };
    case 'NoteFollowUpMoved':
      return followed(row, { dueOn: data.followUpOn, staffId: data.staffId });
    case 'NoteFollowedUp':
      return followed(row, { done: { on, outcome: wordsOf(event) } });
    case 'NoteFollowUpReopened':
      return followed(row, { done: null });
    case 'NoteEnteredInError':
      return { ...row, ...nothingTold, enteredInErrorOn: on };
  }
}

/** A past may not have the flag yet. */
function resolved(row: NoteRow, resolution: FlagRaised['resolution']): NoteRow {
  if (row.flag === null) return row;
  return { ...row, flagged: resolution === null ? 'open' : 'resolved', flag: { ...row.flag, resolution } };
}

/** A past may not have the follow-up yet. */
function followed(row: NoteRow, change: Partial<FollowUpPlanned>): NoteRow {
  if (row.followUp === null) return row;
  const followUp = { ...row.followUp, ...change };
  return { ...row, followed: followUp.done === null ? 'open' : 'done', followUp };
}

function wordsOf({ type, sealed }: Event): SealedWords {
  return { type, sealed };
}
