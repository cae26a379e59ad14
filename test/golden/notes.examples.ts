import type { NoteEvent } from '../../libs/contexts/caseload/src/domain/note/note.events';
import type { ExamplesOf } from './golden-files';

const claimantId = '0192aaaa-0000-7000-8000-000000000001';
const staffId = '0192aaaa-0000-7000-8000-000000000008';
const noteId = '0192aaaa-0000-7000-8000-00000000000f';

const ofNote = { noteId, claimantId, occurredAt: '2026-01-12' };
const followUp = { followUpOn: '2026-01-19', staffId };

export const noteExamples = {
  NoteWritten: { ...ofNote, staffId, words: 'Sounded unwell on the phone' },
  NoteCorrected: { ...ofNote, words: 'Sounded tired on the phone', reason: 'Misheard' },
  NoteFlagged: { ...ofNote, flag: 'needs-quick-help' },
  NoteFlagResolved: { ...ofNote, reason: 'dealt-with', note: 'Her sister is with her' },
  NoteFlagRaisedAgain: { ...ofNote, flag: 'needs-quick-help', flaggedOn: '2026-01-05', reason: 'Ticked the wrong one' },
  NoteFollowUpPlanned: { ...ofNote, ...followUp },
  NoteFollowUpMoved: { ...ofNote, ...followUp },
  NoteFollowedUp: { ...ofNote, outcome: 'Is better, comes on Monday' },
  NoteFollowUpReopened: { ...ofNote, reason: 'Called somebody else' },
  NoteEnteredInError: { ...ofNote, reason: 'Of another person' },
} satisfies ExamplesOf<NoteEvent>;
