import type { Masking, Role } from '@alongside/http';
import type { ClaimantRecord } from '../read-models/claimant/claimant.record';
import { employmentFields } from './employment-masking';

const casework = ['advisor', 'team_leader'] as const satisfies readonly Role[];
const everybody = [...casework, 'employer_adviser'] as const satisfies readonly Role[];

const seenBy = {
  /** What finding somebody a job takes. */
  work: everybody,
  'identity-numbers': casework,
  'date-of-birth': casework,
  'benefit-amounts': casework,
  /** Health in words, and what tells of ethnic origin. */
  special: casework,
  /** What staff point out to one another. */
  flags: casework,
  /** Who supports somebody, and who may not see the record. */
  'third-parties': casework,
} as const;

const merge = { id: 'work', on: 'work', ground: 'work', reason: 'third-parties' } as const;

/** Who sees which field of a claimant's record. */
export const claimantMasking: Masking<ClaimantRecord, keyof typeof seenBy> = {
  seenBy,
  fields: {
    id: 'work',
    revision: 'work',
    registeredOn: 'work',
    name: 'work',
    dateOfBirth: 'date-of-birth',
    birthMonth: 'date-of-birth',
    contact: 'work',
    nationalInsuranceNumber: 'identity-numbers',
    accessibilityNeeds: 'special',
    languages: 'work',
    interpreterNeeded: 'work',
    communities: 'special',
    skills: 'work',
    barriers: 'work',
    flags: 'flags',
    supporters: 'third-parties',
    exclusions: 'third-parties',
    mergedInto: merge,
    mergedRecords: merge,
    claims: {
      id: 'work',
      claimantId: 'work',
      revision: 'work',
      benefit: 'work',
      office: 'work',
      openedOn: 'work',
      weeklyAmountPence: 'benefit-amounts',
      weeklyAmountFrom: 'benefit-amounts',
      paidPence: 'benefit-amounts',
      closedOn: 'work',
      destination: 'work',
      hours: 'work',
      followUpEndedOn: 'work',
      earlierClaimId: 'work',
      reentry: 'work',
      enteredInErrorOn: 'work',
    },
    employments: employmentFields,
  },
};
