import { sectionHeld, toldCodes } from '@alongside/privacy';
import {
  employmentEndReasons,
  issueResolutions,
  jobSources,
  lossContactReasons,
  postHireIssues,
} from '../../domain/code-lists/work.lists';
import type { EmploymentEvent } from '../../domain/employment/employment.events';

const job = { employmentId: { label: 'Job' }, claimantId: 'own-id' } as const;
const why = { label: 'Why' } as const;
const terms = {
  startedOn: { label: 'Started on' },
  hours: { label: 'Hours' },
  weeklyHours: { label: 'Hours a week' },
  weeklyPayPence: { label: 'Pay a week, in pence' },
  occupation: { label: 'Occupation' },
  employer: { label: 'Employer' },
  employerId: { label: 'Employer in the register', place: true },
  source: { label: 'How it was found', codes: toldCodes(jobSources) },
} as const;

const evidence = { label: 'By what' } as const;
const check = {
  ...job,
  weeks: { label: 'After so many weeks' },
  result: { label: 'What was found' },
  evidence,
  note: { label: 'Note' },
} as const;
const issueId = { label: 'Reference' } as const;
const words = { words: { label: 'In words' }, healthWords: { label: 'About health, in words' } } as const;

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
  EmploymentEvidenceAdded: {
    says: 'The job was evidenced',
    fields: { ...job, evidence, checkWeeks: { label: 'Asked after so many weeks' } },
  },
  EmploymentEvidenceWithdrawn: {
    says: 'There had been no such evidence',
    fields: {
      ...job,
      evidence,
      evidencedOn: { label: 'Of' },
      lastOfItsKind: { label: 'None of the kind is left' },
      reason: why,
    },
  },
  SustainedCheckMade: { says: 'You were asked whether you were still in the job', fields: check },
  SustainedCheckCorrected: {
    says: 'What was written of that was corrected',
    fields: { ...check, checkedOn: { label: 'Asked on' }, reason: why },
  },
  SustainedCheckWithdrawn: {
    says: 'You had not been asked that',
    fields: { ...job, weeks: check.weeks, reason: why },
  },
  PostHireIssueRaised: {
    says: 'Something was difficult in the job',
    fields: {
      ...job,
      issueId,
      ...words,
      kind: { label: 'What', codes: toldCodes(postHireIssues) },
      raisedBy: { label: 'From whose side' },
    },
  },
  PostHireIssueHelped: { says: 'Something was done about it', fields: { ...job, issueId, ...words } },
  PostHireIssueResolved: {
    says: 'It was resolved',
    fields: { ...job, issueId, ...words, how: { label: 'How', codes: toldCodes(issueResolutions) } },
  },
  PostHireIssueReopened: { says: 'It was not resolved after all', fields: { ...job, issueId, ...words } },
  PostHireIssueEnteredInError: { says: 'It had been entered in error', fields: { ...job, issueId, reason: why } },
  EmploymentEnded: {
    says: 'The job ended',
    fields: { ...job, reason: { ...why, codes: toldCodes(employmentEndReasons) } },
  },
  EmploymentEndCorrected: {
    says: 'The end of the job was corrected',
    fields: {
      ...job,
      endedOn: { label: 'Ended on' },
      endReason: { label: 'Why it ended', codes: toldCodes(employmentEndReasons) },
      reason: why,
    },
  },
  LossContactClosed: {
    says: 'Nobody was to get in touch about it any more',
    fields: { ...job, reason: { ...why, codes: toldCodes(lossContactReasons) }, note: { label: 'Note' } },
  },
  LossContactReopened: { says: 'Somebody was to get in touch after all', fields: { ...job, reason: why } },
  EmploymentEnteredInError: { says: 'The job had been entered in error', fields: { ...job, reason: why } },
});
