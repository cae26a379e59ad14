/** Where somebody went when a claim was closed. */
export const destinations = [
  'employment',
  'self-employment',
  'education-or-training',
  'other-benefit',
  'custody',
  'moved-abroad',
  'died',
  'sanction',
  'closed-by-department',
  'unknown',
] as const;

export type Destination = (typeof destinations)[number];

/** What a job rests on, from the claimant's word to the payroll itself. */
export const evidenceKinds = ['self-report', 'employer', 'payslip', 'payroll-feed'] as const;

export type EvidenceKind = (typeof evidenceKinds)[number];
