import type { AutonomyRosterEvent } from '../../libs/contexts/staff-autonomy/src/domain/autonomy-roster/autonomy-roster.events';
import type { ExamplesOf } from './golden-files';

const advisorId = '0192aaaa-0000-7000-8000-000000000008';
const callId = '0192aaaa-0000-7000-8000-000000000032';
const ofAdvisor = { advisorId, occurredAt: '2026-01-12' };
const ofPartnership = {
  ...ofAdvisor,
  partnershipId: '0192aaaa-0000-7000-8000-000000000031',
  claimantId: '0192aaaa-0000-7000-8000-000000000001',
};
const answer = { means: 'in-person', language: 'so', interpreterUsed: true } as const;

export const staffAutonomyExamples = {
  AdvisorOptedIn: ofAdvisor,
  AdvisorOptedOut: ofAdvisor,
  ClaimantSelected: {
    ...ofPartnership,
    office: '0192aaaa-0000-7000-8000-000000000002',
    reason: 'Asks for a trial shift each week',
  },
  PartnershipAccepted: { ...ofPartnership, ...answer },
  PartnershipDeclined: { ...ofPartnership, ...answer, reason: 'Wants to do it alone' },
  PartnershipPlanAgreed: { ...ofPartnership, planId: '0192aaaa-0000-7000-8000-000000000033' },
  EmployerCalled: {
    ...ofPartnership,
    callId,
    employerId: '0192aaaa-0000-7000-8000-000000000034',
    employerName: 'Willow Lane Bakery',
    result: 'interview-offered',
    note: 'On Thursday at ten',
  },
  EmployerCallEnteredInError: { ...ofPartnership, callId, reason: 'Of another person' },
  PartnershipJobFound: { ...ofPartnership, employmentId: '0192aaaa-0000-7000-8000-000000000023' },
  PartnershipReopened: { ...ofPartnership, employmentId: '0192aaaa-0000-7000-8000-000000000023' },
  PartnershipWithdrawn: { ...ofPartnership, by: 'claimant', reason: 'circumstances', note: 'Cares for her mother' },
  PartnershipEnteredInError: { ...ofPartnership, reason: 'Of another person' },
} satisfies ExamplesOf<AutonomyRosterEvent>;
