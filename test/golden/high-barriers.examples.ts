import type { SupportCaseEvent } from '../../libs/contexts/high-barriers/src/domain/support-case/support-case.events';
import type { ExamplesOf } from './golden-files';

const ofCase = {
  caseId: '0192aaaa-0000-7000-8000-000000000051',
  claimantId: '0192aaaa-0000-7000-8000-000000000001',
  occurredAt: '2026-01-12',
};
const ownerId = '0192aaaa-0000-7000-8000-000000000008';
const memberId = '0192aaaa-0000-7000-8000-000000000052';
const agreement = { reference: 'ISA-2026-04', signedOn: '2026-01-05', until: '2026-07-01' };
const act = { means: 'in-person', language: 'so', interpreterUsed: true } as const;

const conference = {
  ...ofCase,
  conferenceId: '0192aaaa-0000-7000-8000-000000000054',
  attendeeIds: [ownerId, memberId],
  decisions: 'The next report is in the office',
  nextOn: '2026-02-09',
};
const stepId = '0192aaaa-0000-7000-8000-000000000055';
const session = {
  ...ofCase,
  sessionId: '0192aaaa-0000-7000-8000-000000000056',
  memberId,
  attendance: 'attended',
  minutes: 40,
  note: 'Filled in a form',
};
const riskId = '0192aaaa-0000-7000-8000-000000000057';

export const highBarriersExamples = {
  SupportCaseOpened: {
    ...ofCase,
    office: '0192aaaa-0000-7000-8000-000000000002',
    ownerId,
    source: 'probation',
    referredOn: '2026-01-07',
    areas: ['justice', 'housing'],
    reason: 'Sleeps at friends, has to report each week',
  },
  SupportCaseAreasCorrected: { ...ofCase, areas: ['housing'], reason: 'Of another person' },
  CaseSharingAgreed: { ...ofCase, ...act, until: '2026-07-12' },
  CaseSharingWithdrawn: { ...ofCase, ...act },
  CaseSharingGrounded: { ...ofCase, ground: 'safeguarding', reason: 'Did not come home', until: '2026-02-12' },
  CaseMemberJoined: {
    ...ofCase,
    memberId,
    role: 'probation-officer',
    organisationId: '0192aaaa-0000-7000-8000-000000000053',
    agreement,
  },
  CaseAgreementRenewed: { ...ofCase, memberId, agreement: { ...agreement, until: '2027-01-01' } },
  CaseMemberLeft: { ...ofCase, memberId, reason: 'part-done' },
  CaseOwnerChanged: { ...ofCase, ownerId: memberId, formerOwnerId: ownerId },
  CaseConferenceHeld: conference,
  CaseConferenceCorrected: { ...conference, heldOn: '2026-01-12', reason: 'Somebody was not there' },
  SupportPlanAgreed: {
    ...ofCase,
    planId: '0192aaaa-0000-7000-8000-000000000058',
    goals: 'A room by Easter, then a trial shift',
    reviewOn: '2026-04-13',
    ...act,
  },
  CaseStepAgreed: {
    ...ofCase,
    stepId,
    fromId: conference.conferenceId,
    memberId,
    dueOn: '2026-01-26',
    words: 'Ask the hostel for a place',
  },
  CaseStepDone: { ...ofCase, stepId },
  CaseStepDropped: { ...ofCase, stepId, reason: 'Lives with an aunt' },
  ProviderSessionHeld: session,
  ProviderSessionCorrected: { ...session, heldOn: '2026-01-05', reason: 'It was the week before' },
  RiskToStaffNoted: { ...ofCase, riskId, words: 'Meet in the office, two of you', reviewOn: '2026-03-09' },
  RiskToStaffLifted: { ...ofCase, riskId, reason: 'Nothing has happened' },
  CaseEntryEnteredInError: { ...ofCase, entryId: riskId, reason: 'Of another person' },
  SupportCaseClosed: {
    ...ofCase,
    outcomes: [
      { area: 'justice', outcome: 'achieved' },
      { area: 'housing', outcome: 'partially' },
    ],
    note: 'Has a room of her own',
  },
  SupportCaseReopened: { ...ofCase, reason: 'Lost the room' },
  SupportCaseEnteredInError: { ...ofCase, reason: 'Of another person' },
} satisfies ExamplesOf<SupportCaseEvent>;
