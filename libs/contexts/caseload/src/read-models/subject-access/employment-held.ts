import { sectionHeld } from '@alongside/privacy';
import { employmentEndReasons, jobSources } from '../../domain/code-lists/work.lists';
import type { EmploymentEvent } from '../../domain/employment/employment.events';
import { toldCodes } from './told-codes';

const job = { employmentId: { label: 'Job' }, claimantId: 'own-id' } as const;
const why = { label: 'Why' } as const;
const terms = {
  startedOn: { label: 'Started on' },
  hours: { label: 'Hours' },
  weeklyHours: { label: 'Hours a week' },
  weeklyPayPence: { label: 'Pay a week, in pence' },
  occupation: { label: 'Occupation' },
  employer: { label: 'Employer' },
  source: { label: 'How it was found', codes: toldCodes(jobSources) },
} as const;

export const employmentHeld = sectionHeld<EmploymentEvent>('Your jobs', {
  EmploymentStarted: {
    says: 'You started a job',
    fields: {
      ...job,
      ...terms,
      claimId: { label: 'The claim that it ends' },
      selfEmployed: { label: 'Self-employed' },
    },
  },
  EmploymentCorrected: { says: 'What is known of the job was corrected', fields: { ...job, ...terms, reason: why } },
  EmploymentEvidenceAdded: { says: 'The job was evidenced', fields: { ...job, evidence: { label: 'By what' } } },
  EmploymentEnded: {
    says: 'The job ended',
    fields: { ...job, reason: { ...why, codes: toldCodes(employmentEndReasons) } },
  },
  EmploymentEnteredInError: { says: 'The job had been entered in error', fields: { ...job, reason: why } },
});
