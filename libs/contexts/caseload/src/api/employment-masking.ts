import type { FieldGroups, Masking, Role } from '@alongside/http';
import type { EmploymentRecord } from '../read-models/employment/employment.record';

const casework = ['advisor', 'team_leader'] as const satisfies readonly Role[];

/** What it takes to help somebody in a job, and what health may stand in: the reason of an end, words of casework. */
const seenBy = { work: [...casework, 'employer_adviser'], special: casework } as const;

/** Who sees which field of a job. */
export const employmentFields: FieldGroups<EmploymentRecord, keyof typeof seenBy> = {
  ...{ id: 'work', claimantId: 'work', claimId: 'work', revision: 'work', state: 'work', enteredInErrorOn: 'work' },
  ...{ selfEmployed: 'work', startedOn: 'work', hours: 'work', weeklyHours: 'work', weeklyPayPence: 'work' },
  ...{
    occupation: 'work',
    source: 'work',
    employer: 'work',
    employerId: 'work',
    evidence: 'work',
    evidenceGiven: 'work',
  },
  sustained: {
    ...{ weeks: 'work', dueOn: 'work', state: 'work', result: 'work', checkedOn: 'work' },
    ...{ evidence: 'work', overtaken: 'work' },
    note: 'special',
  },
  issues: 'work',
  healthIssues: 'special',
  endedOn: 'work',
  endReason: 'special',
  lossContactClosed: 'special',
};

export const employmentMasking: Masking<EmploymentRecord, keyof typeof seenBy> = { seenBy, fields: employmentFields };
