import { sectionHeld, toldCodes } from '@alongside/privacy';
import type { AutonomyRosterEvent } from '../../domain/autonomy-roster/autonomy-roster.events';
import { employerCallResults, partnershipWithdrawalReasons } from '../../domain/code-lists/partnership.lists';

const partnership = {
  partnershipId: { label: 'Partnership' },
  advisorId: { label: 'Advisor', masked: 'staff' },
  claimantId: 'own-id',
} as const;
const answer = {
  means: { label: 'How you said so' },
  language: { label: 'Language' },
  interpreterUsed: { label: 'With an interpreter' },
} as const;
const note = { label: 'Note' } as const;
const why = { label: 'Why' } as const;

export const partnershipHeld = sectionHeld<AutonomyRosterEvent>('Working with an advisor towards a job', {
  AdvisorOptedIn: { says: 'You opted in to Staff Autonomy', fields: { advisorId: 'own-id' } },
  AdvisorOptedOut: { says: 'You opted out of Staff Autonomy', fields: { advisorId: 'own-id' } },
  ClaimantSelected: {
    says: 'An advisor selected you',
    fields: { ...partnership, office: { label: 'Office' }, reason: why },
  },
  PartnershipAccepted: { says: 'You said yes', fields: { ...partnership, ...answer } },
  PartnershipDeclined: { says: 'You said no', fields: { ...partnership, ...answer, reason: why } },
  PartnershipPlanAgreed: { says: 'You agreed on a plan', fields: { ...partnership, planId: { label: 'Plan' } } },
  EmployerCalled: {
    says: 'The advisor called an employer for you',
    fields: {
      ...partnership,
      callId: { label: 'Call' },
      employerId: { label: 'Employer, by number' },
      employerName: { label: 'Employer' },
      result: { label: 'What came of it', codes: toldCodes(employerCallResults) },
      note,
    },
  },
  EmployerCallEnteredInError: {
    says: 'The call had been entered in error',
    fields: { ...partnership, callId: { label: 'Call' }, reason: why },
  },
  PartnershipJobFound: { says: 'You found a job', fields: { ...partnership, employmentId: { label: 'Job' } } },
  PartnershipReopened: {
    says: 'It goes on: the job had been entered in error',
    fields: { ...partnership, employmentId: { label: 'Job' } },
  },
  PartnershipWithdrawn: {
    says: 'It ended without a job',
    fields: {
      ...partnership,
      by: { label: 'By whom' },
      reason: { label: 'Why', codes: toldCodes(partnershipWithdrawalReasons) },
      note,
    },
  },
  PartnershipEnteredInError: { says: 'It had been entered in error', fields: { ...partnership, reason: why } },
});
