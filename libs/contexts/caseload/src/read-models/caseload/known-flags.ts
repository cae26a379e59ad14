import type { FoldedEvent } from '@alongside/vault';
import type { NoteEvent, noteEvents } from '../../domain/note/note.events';
import { codedText, erased } from '../erased';
import type { CaseloadRow, OpenFlag } from './caseload.row';

/** The row after a flag of a note was raised or taken down. */
export function flagsAfter(row: CaseloadRow, { type, data }: FoldedEvent<NoteEvent, typeof noteEvents>): CaseloadRow {
  const { noteId } = data;
  const others = row.flags.filter((flag) => flag.noteId !== noteId);
  switch (type) {
    case 'NoteFlagged':
      return withFlags(row, [...others, { noteId, kind: codedText(data.flag) ?? erased, flaggedOn: data.occurredAt }]);
    case 'NoteFlagRaisedAgain': {
      const { flag, flaggedOn } = data;
      return withFlags(row, [...others, { noteId, kind: codedText(flag) ?? erased, flaggedOn }]);
    }
    case 'NoteFlagResolved':
    case 'NoteEnteredInError':
      return withFlags(row, others);
    case 'NoteWritten':
    case 'NoteCorrected':
    case 'NoteFollowUpPlanned':
    case 'NoteFollowUpMoved':
    case 'NoteFollowedUp':
    case 'NoteFollowUpReopened':
      return row;
  }
}

export function withFlags(row: CaseloadRow, flags: OpenFlag[]): CaseloadRow {
  return { ...row, flags, flagKinds: [...new Set(flags.map(({ kind }) => kind))].sort() };
}
