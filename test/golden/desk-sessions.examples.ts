import type { DeskSessionEvent } from '../../libs/contexts/community-desk/src/domain/desk-session/desk-session.events';
import type { DeskVisitorEvent } from '../../libs/contexts/community-desk/src/domain/desk-visitor/desk-visitor.events';
import type { ExamplesOf } from './golden-files';

const claimantId = '0192aaaa-0000-7000-8000-000000000001';
const sessionId = '0192aaaa-0000-7000-8000-000000000060';
const workerId = '0192aaaa-0000-7000-8000-000000000061';

const entry = {
  sessionId,
  entryId: '0192aaaa-0000-7000-8000-000000000062',
  saidAt: '2026-01-12T10:40:00.000Z',
  workerId,
  submittedBy: '0192aaaa-0000-7000-8000-000000000063',
  occurredAt: '2026-01-12',
};
const anonymous = { ...entry, subjectId: sessionId };
const withClaimant = { ...entry, subjectId: sessionId, claimantId };
const told = {
  deskId: '0192aaaa-0000-7000-8000-000000000064',
  heldBy: workerId,
  heldOn: '2026-01-12',
  kind: 'visit',
  attendance: 'late' as const,
  minutesLate: 10,
  startedAt: '10:15',
  minutes: 25,
  outcome: 'advised',
  services: [{ code: 'form-filling', listingId: '0192aaaa-0000-7000-8000-000000000065' }],
  needs: [
    { code: 'english', met: true, listingId: '0192aaaa-0000-7000-8000-000000000065' },
    { code: 'housing', met: false },
  ],
  language: 'so',
  interpreterUsed: false,
  summary: 'Wants to work in a bakery',
  nextStep: { words: 'Brings the letter', dueOn: '2026-01-19' },
};
const missed = {
  ...{ deskId: told.deskId, heldBy: workerId, heldOn: '2026-01-12', kind: 'visit' },
  ...{ attendance: 'missed' as const, missedReason: 'logistics' as const, services: [], needs: [] },
};

export const deskSessionExamples = {
  DeskSessionLogged: { ...anonymous, ...told },
  DeskSessionCorrected: {
    ...anonymous,
    ...missed,
    reason: 'That was the day before',
    supersededBy: '0192aaaa-0000-7000-8000-000000000066',
  },
  DeskSessionIdentified: { ...withClaimant, ...told },
  DeskSessionIdentificationEnteredInError: { ...withClaimant, reason: 'A cousin of the same name' },
  DeskSessionMadeAnonymous: { ...anonymous, ...told },
  DeskSessionEntryNoted: { ...withClaimant, entryKind: 'identification' },
  DeskSessionEnteredInError: { ...anonymous, reason: 'Logged at the wrong desk' },
} satisfies ExamplesOf<DeskSessionEvent>;

const tie = { claimantId, sessionId, occurredAt: '2026-01-12' };

export const deskVisitorExamples = {
  DeskSessionTied: tie,
  DeskSessionUntied: tie,
} satisfies ExamplesOf<DeskVisitorEvent>;
