import { sectionHeld, toldCodes } from '@alongside/privacy';
import { flagKinds, flagResolutions } from '../../domain/code-lists/note.lists';
import type { NoteEvent } from '../../domain/note/note.events';

const about = { noteId: { label: 'Note' }, claimantId: 'own-id' } as const;
const why = { label: 'Why' } as const;
const words = { label: 'What it says' } as const;
const flag = { label: 'What it draws attention to', codes: toldCodes(flagKinds) } as const;
const followUp = {
  ...about,
  followUpOn: { label: 'For' },
  staffId: { label: 'To be done by', masked: 'staff' },
} as const;

export const noteHeld = sectionHeld<NoteEvent>('Notes about you', {
  NoteWritten: {
    says: 'A note was written',
    fields: { ...about, staffId: { label: 'Written by', masked: 'staff' }, words },
  },
  NoteCorrected: { says: 'The note was corrected', fields: { ...about, words, reason: why } },
  NoteFlagged: { says: 'The note was flagged', fields: { ...about, flag } },
  NoteFlagResolved: {
    says: 'The flag was resolved',
    fields: { ...about, reason: { ...why, codes: toldCodes(flagResolutions) }, note: { label: 'Note' } },
  },
  NoteFlagRaisedAgain: {
    says: 'The flag was not resolved after all',
    fields: { ...about, flag, flaggedOn: { label: 'Flagged on' }, reason: why },
  },
  NoteFollowUpPlanned: { says: 'Somebody was to see to it', fields: followUp },
  NoteFollowUpMoved: { says: 'When somebody is to see to it was changed', fields: followUp },
  NoteFollowedUp: { says: 'Somebody saw to it', fields: { ...about, outcome: { label: 'What came of it' } } },
  NoteFollowUpReopened: { says: 'Nobody had seen to it after all', fields: { ...about, reason: why } },
  NoteEnteredInError: { says: 'The note had been entered in error', fields: { ...about, reason: why } },
});
