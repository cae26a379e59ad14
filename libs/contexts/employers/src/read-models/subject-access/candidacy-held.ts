import { sectionHeld, toldCodes } from '@alongside/privacy';
import type { CandidacyEvent } from '../../domain/candidacy/candidacy.events';
import { applicationCancellationReasons, applicationRefusalReasons } from '../../domain/code-lists/candidacy.lists';

const application = {
  applicationId: { label: 'Application' },
  vacancyId: { label: 'Vacancy' },
  claimantId: 'own-id',
} as const;
const staffId = { label: 'By whom of the staff', masked: 'staff' } as const;
const note = { label: 'Note' } as const;
const why = { label: 'Why' } as const;
const acceptedId = { label: 'The application that was accepted' } as const;

export const candidacyHeld = sectionHeld<CandidacyEvent>('Your applications for work', {
  ApplicationMade: { says: 'You were put forward for a vacancy', fields: { ...application, staffId, note } },
  ApplicationTakenUp: { says: 'The employer looked at your application', fields: { ...application, note } },
  ApplicationPostponed: {
    says: 'Your application was postponed',
    fields: { ...application, until: { label: 'Until' }, why },
  },
  HirePrepared: { says: 'The employer meant to hire you', fields: { ...application, note } },
  ApplicationAccepted: {
    says: 'You were hired',
    fields: { ...application, acceptanceId: { label: 'Acceptance' }, staffId, employmentId: { label: 'Job' }, note },
  },
  ApplicationBecameObsolete: { says: 'You were hired elsewhere', fields: { ...application, acceptedId } },
  ApplicationRefused: {
    says: 'Your application was refused',
    fields: {
      ...application,
      reason: { label: 'Why', codes: toldCodes(applicationRefusalReasons) },
      by: { label: 'By whom' },
      note,
    },
  },
  ApplicationCancelled: {
    says: 'Your application was called off',
    fields: { ...application, reason: { label: 'Why', codes: toldCodes(applicationCancellationReasons) }, note },
  },
  ApplicationReopened: {
    says: 'Your application was open after all',
    fields: { ...application, reason: why, acceptedId },
  },
  AcceptanceWithdrawn: { says: 'You were not hired after all', fields: { ...application, reason: why } },
  HireEnded: { says: 'You did not work there any more', fields: { ...application, note } },
  HireResumed: { says: 'You worked there still', fields: { ...application, reason: why } },
  ApplicationEnteredInError: {
    says: 'The application had been entered in error',
    fields: { ...application, reason: why },
  },
});
