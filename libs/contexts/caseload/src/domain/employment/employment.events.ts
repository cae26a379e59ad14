import type { EventDefinitions, EventOf, LocalDate, Protected, Uuid } from '@alongside/kernel';

export const workingHours = ['full-time', 'part-time', 'unknown'] as const;

export type WorkingHours = (typeof workingHours)[number];

/** What a job rests on, from the claimant's word to the payroll itself. */
export const evidenceKinds = ['self-report', 'employer', 'payslip', 'payroll-feed'] as const;

export type EvidenceKind = (typeof evidenceKinds)[number];

/** What a job is. A correction names all of it again. */
export interface JobTerms {
  readonly startedOn: LocalDate;
  readonly hours: WorkingHours;
  readonly weeklyHours?: number;
  /** Gross, in pence. */
  readonly weeklyPayPence?: number;
  /** A code of SOC 2020 or of ESCO. */
  readonly occupation?: string;
  readonly employer?: Protected<string>;
  /** How the job was found, a code: advisor, desk, community, employer-call, own-search. */
  readonly source?: string;
}

interface OfEmployment {
  readonly employmentId: Uuid;
  readonly claimantId: Uuid;
}

export type EmploymentEvent =
  | EventOf<
      'EmploymentStarted',
      OfEmployment &
        JobTerms & {
          /** The claim that the job ends, where there is one. */
          readonly claimId?: Uuid;
          readonly selfEmployed: boolean;
        }
    >
  | EventOf<'EmploymentCorrected', OfEmployment & JobTerms & { readonly reason: Protected<string> }>
  | EventOf<'EmploymentEvidenceAdded', OfEmployment & { readonly evidence: EvidenceKind }>
  | EventOf<
      'EmploymentEnded',
      OfEmployment & {
        /** A code, never words: it stands in clear. */
        readonly reason: string;
      }
    >
  /** There never was such a job, or not of this person: it is hidden from that recording on. */
  | EventOf<'EmploymentEnteredInError', OfEmployment & { readonly reason: Protected<string> }>;

export const employmentEvents = {
  EmploymentStarted: { subject: 'claimantId', protect: { employer: 'personal' } },
  EmploymentCorrected: { subject: 'claimantId', protect: { employer: 'personal', reason: 'personal' } },
  EmploymentEvidenceAdded: { subject: 'claimantId', protect: {} },
  EmploymentEnded: { subject: 'claimantId', protect: {} },
  EmploymentEnteredInError: { subject: 'claimantId', protect: { reason: 'personal' } },
} as const satisfies EventDefinitions<EmploymentEvent>;
