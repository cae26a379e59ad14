import type { LocalDate, Protected, Uuid } from '@alongside/kernel';
import type { NoteCommand } from './note.decider';
import type { NoteFollowUp, NoteEvent } from './note.events';

export const ids = {
  noteId: '0192aaad-0000-7000-8000-000000000001',
  claimantId: '0192aaad-0000-7000-8000-000000000002',
};
export const staffId: Uuid = '0192aaad-0000-7000-8000-000000000003';
const anotherOfStaff: Uuid = '0192aaad-0000-7000-8000-000000000004';

export const today: LocalDate = '2026-03-09';
/** When it was written, a week ago. */
export const writtenOn: LocalDate = '2026-03-02';
const days = { occurredAt: today, today };

export const words = 'Sounded unwell on the phone';
export const flag = 'needs-quick-help';
export const planned: NoteFollowUp = { followUpOn: '2026-03-16', staffId };
export const movedTo: NoteFollowUp = { followUpOn: '2026-03-18', staffId: anotherOfStaff };

/** What staff say of a note. */
export const the = {
  writing: (more: { flag?: string; followUp?: NoteFollowUp } = {}): NoteCommand => ({
    kind: 'write',
    ...ids,
    staffId,
    words,
    ...more,
    occurredAt: writtenOn,
    today,
  }),
  correction: (to = 'Sounded tired on the phone', reason = 'Misheard'): NoteCommand => ({
    kind: 'correct',
    words: to,
    reason,
    ...days,
  }),
  flag: (kind = flag): NoteCommand => ({ kind: 'flag', flag: kind, ...days }),
  flagResolution: (reason = 'dealt-with', note?: string): NoteCommand => ({
    kind: 'resolve-flag',
    reason,
    ...(note !== undefined && { note }),
    ...days,
  }),
  flagAgain: (): NoteCommand => ({ kind: 'raise-flag-again', reason: 'The wrong note', ...days }),
  followUp: (followUp = planned): NoteCommand => ({ kind: 'plan-follow-up', followUp, ...days }),
  move: (to = movedTo): NoteCommand => ({ kind: 'move-follow-up', to, ...days }),
  outcome: (): NoteCommand => ({ kind: 'follow-up', outcome: 'Is better', ...days }),
  followUpAgain: (): NoteCommand => ({ kind: 'reopen-follow-up', reason: 'Called somebody else', ...days }),
  error: (): NoteCommand => ({ kind: 'enter-in-error', reason: 'Another Amina', ...days }),
};

export const written = (): NoteEvent => ({
  type: 'NoteWritten',
  data: { ...ids, staffId, words, occurredAt: writtenOn },
});

export const corrected = (reason: Protected<string> = 'Misheard'): NoteEvent => ({
  type: 'NoteCorrected',
  data: { ...ids, words: 'Sounded tired on the phone', reason, occurredAt: today },
});

export const flagged = (occurredAt = writtenOn, kind = flag): NoteEvent => ({
  type: 'NoteFlagged',
  data: { ...ids, flag: kind, occurredAt },
});

export const flagResolved = (reason = 'dealt-with', note?: string): NoteEvent => ({
  type: 'NoteFlagResolved',
  data: { ...ids, reason, ...(note !== undefined && { note }), occurredAt: today },
});

export const flagRaisedAgain = (reason: Protected<string> = 'The wrong note'): NoteEvent => ({
  type: 'NoteFlagRaisedAgain',
  data: { ...ids, flag, flaggedOn: writtenOn, reason, occurredAt: today },
});

export const followUpPlanned = (occurredAt = writtenOn, followUp = planned): NoteEvent => ({
  type: 'NoteFollowUpPlanned',
  data: { ...ids, ...followUp, occurredAt },
});

export const followUpMoved = (to = movedTo): NoteEvent => ({
  type: 'NoteFollowUpMoved',
  data: { ...ids, ...to, occurredAt: today },
});

export const followedUp = (): NoteEvent => ({
  type: 'NoteFollowedUp',
  data: { ...ids, outcome: 'Is better', occurredAt: today },
});

export const followUpReopened = (reason: Protected<string> = 'Called somebody else'): NoteEvent => ({
  type: 'NoteFollowUpReopened',
  data: { ...ids, reason, occurredAt: today },
});

export const enteredInError = (): NoteEvent => ({
  type: 'NoteEnteredInError',
  data: { ...ids, reason: 'Another Amina', occurredAt: today },
});
