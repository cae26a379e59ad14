import { sectionHeld, toldCodes } from '@alongside/privacy';
import { deskSessionKinds, deskSessionOutcomes } from '../../domain/code-lists/session.lists';
import type { DeskSessionEvent } from '../../domain/desk-session/desk-session.events';
import type { DeskVisitorEvent } from '../../domain/desk-visitor/desk-visitor.events';

const entry = {
  sessionId: { label: 'Session' },
  subjectId: 'own-id',
  claimantId: { label: 'Who came', masked: 'third-party', unlessOwn: true },
  entryId: { label: 'Entry' },
  saidAt: { label: 'Said at' },
  workerId: { label: 'Said by', masked: 'staff' },
  submittedBy: { label: 'Sent by', masked: 'staff' },
} as const;
const why = { label: 'Why' } as const;
const whole = {
  ...entry,
  deskId: { label: 'Desk' },
  heldBy: { label: 'Held by', masked: 'staff' },
  heldOn: { label: 'Held on' },
  kind: { label: 'What it was', codes: toldCodes(deskSessionKinds) },
  attendance: { label: 'Attendance' },
  missedReason: { label: 'Why you did not come' },
  minutesLate: { label: 'Minutes late' },
  startedAt: { label: 'Began at' },
  minutes: { label: 'Minutes' },
  outcome: { label: 'What came of it', codes: toldCodes(deskSessionOutcomes) },
  services: { label: 'What was offered' },
  needs: { label: 'What you were in need of' },
  language: { label: 'Language' },
  interpreterUsed: { label: 'With an interpreter' },
  summary: { label: 'Summary' },
  nextStep: { label: 'Next step' },
} as const;

export const deskSessionHeld = sectionHeld<DeskSessionEvent>('Sessions at a community desk', {
  DeskSessionLogged: { says: 'A session was written down', fields: whole },
  DeskSessionCorrected: {
    says: 'What was written of the session was corrected',
    fields: { ...whole, reason: why, supersededBy: { label: 'Overtaken by' } },
  },
  DeskSessionIdentified: { says: 'It was written down who came', fields: whole },
  DeskSessionIdentificationEnteredInError: {
    says: 'It had not been the one of whom that was written down',
    fields: { ...entry, reason: why },
  },
  DeskSessionMadeAnonymous: { says: 'Nobody knows who came', fields: whole },
  DeskSessionEntryNoted: {
    says: 'Something was said that changed nothing',
    fields: { ...entry, entryKind: { label: 'What' } },
  },
  DeskSessionEnteredInError: { says: 'The session had been entered in error', fields: { ...entry, reason: why } },
});

export const deskVisitorHeld = sectionHeld<DeskVisitorEvent>('Sessions tied to your record', {
  DeskSessionTied: {
    says: 'A session was tied to your record, so that it is forgotten with you',
    fields: { claimantId: 'own-id', sessionId: { label: 'Session' } },
  },
  DeskSessionUntied: {
    says: 'A session was tied to your record no longer',
    fields: { claimantId: 'own-id', sessionId: { label: 'Session' } },
  },
});
