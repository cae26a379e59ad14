import type { EventDefinitions, EventOf, LocalDate, Protected, Uuid } from '@alongside/kernel';
import type { OfEmployment } from './of-employment';

export const workingHours = ['full-time', 'part-time', 'unknown'] as const;

export type WorkingHours = (typeof workingHours)[number];

/** What a job rests on, from the claimant's word to the payroll itself. */
export const evidenceKinds = ['self-report', 'employer', 'payslip', 'payroll-feed'] as const;

export type EvidenceKind = (typeof evidenceKinds)[number];

/** When to look whether a job lasts: so many weeks after its first day. */
export const checkWeeks = [13, 26, 39, 52] as const;

export type CheckWeeks = (typeof checkWeeks)[number];

/** What a sustained check found. */
export const checkResults = ['in-work', 'not-in-work', 'not-reached'] as const;

export type CheckResult = (typeof checkResults)[number];

/** From whose side a post-hire issue comes. */
export const issueSides = ['claimant', 'employer'] as const;

export type IssueSide = (typeof issueSides)[number];

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
  /** In the register of employers, where it is there. */
  readonly employerId?: Uuid;
  /** How the job was found, a code: advisor, desk, community, employer-call, own-search. */
  readonly source?: string;
}

interface Checked {
  readonly weeks: CheckWeeks;
  readonly result: CheckResult;
  /** What it rests on that the claimant is in the job. */
  readonly evidence?: EvidenceKind;
  readonly note?: Protected<string>;
}

interface OfIssue extends OfEmployment {
  readonly issueId: Uuid;
}

/** What is said of an issue; of one of health it stands in the field that only casework reads. */
export interface IssueWords {
  readonly words?: Protected<string>;
  readonly healthWords?: Protected<string>;
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
  | EventOf<
      'EmploymentEvidenceAdded',
      OfEmployment & {
        readonly evidence: EvidenceKind;
        /** The sustained check that brought it. */
        readonly checkWeeks?: CheckWeeks;
      }
    >
  /** There was no such evidence of that day. */
  | EventOf<
      'EmploymentEvidenceWithdrawn',
      OfEmployment & {
        readonly evidence: EvidenceKind;
        readonly evidencedOn: LocalDate;
        /** The job has no evidence of this kind any more. */
        readonly lastOfItsKind: boolean;
        readonly reason: Protected<string>;
      }
    >
  /** Somebody looked whether the job lasts, on the day on which it happened. */
  | EventOf<'SustainedCheckMade', OfEmployment & Checked>
  /** All of the check again. */
  | EventOf<
      'SustainedCheckCorrected',
      OfEmployment & Checked & { readonly checkedOn: LocalDate; readonly reason: Protected<string> }
    >
  /** There was no such check. */
  | EventOf<
      'SustainedCheckWithdrawn',
      OfEmployment & { readonly weeks: CheckWeeks; readonly reason: Protected<string> }
    >
  | EventOf<
      'PostHireIssueRaised',
      OfIssue &
        IssueWords & {
          /** A code: travel, hours, pay … */
          readonly kind: Protected<string>;
          readonly raisedBy: IssueSide;
        }
    >
  /** What was done about it. */
  | EventOf<'PostHireIssueHelped', OfIssue & IssueWords>
  | EventOf<
      'PostHireIssueResolved',
      OfIssue &
        IssueWords & {
          /** A code, never words: it stands in clear. */
          readonly how: string;
        }
    >
  /** It was not resolved after all; the words say why. */
  | EventOf<'PostHireIssueReopened', OfIssue & IssueWords>
  | EventOf<'PostHireIssueEnteredInError', OfIssue & { readonly reason: Protected<string> }>
  | EventOf<
      'EmploymentEnded',
      OfEmployment & {
        /** A code, never words: it stands in clear. */
        readonly reason: string;
      }
    >
  /** Without a day the job goes on after all. */
  | EventOf<
      'EmploymentEndCorrected',
      OfEmployment & {
        readonly endedOn?: LocalDate;
        /** A code, with a day alone. */
        readonly endReason?: string;
        readonly reason: Protected<string>;
      }
    >
  /** Nobody needs to get in touch any more with whoever lost the job. */
  | EventOf<
      'LossContactClosed',
      OfEmployment & {
        /** A code, never words: it stands in clear. */
        readonly reason: string;
        readonly note?: Protected<string>;
      }
    >
  | EventOf<'LossContactReopened', OfEmployment & { readonly reason: Protected<string> }>
  /** There never was such a job, or not of this person: it is hidden from that recording on. */
  | EventOf<'EmploymentEnteredInError', OfEmployment & { readonly reason: Protected<string> }>;

const issueWords = { words: 'personal', healthWords: 'special' } as const;

export const employmentEvents = {
  EmploymentStarted: { subject: 'claimantId', protect: { employer: 'personal' } },
  EmploymentCorrected: { subject: 'claimantId', protect: { employer: 'personal', reason: 'personal' } },
  EmploymentEvidenceAdded: { subject: 'claimantId', protect: {} },
  EmploymentEvidenceWithdrawn: { subject: 'claimantId', protect: { reason: 'personal' } },
  SustainedCheckMade: { subject: 'claimantId', protect: { note: 'personal' } },
  SustainedCheckCorrected: { subject: 'claimantId', protect: { note: 'personal', reason: 'personal' } },
  SustainedCheckWithdrawn: { subject: 'claimantId', protect: { reason: 'personal' } },
  PostHireIssueRaised: { subject: 'claimantId', protect: { kind: 'coded', ...issueWords } },
  PostHireIssueHelped: { subject: 'claimantId', protect: issueWords },
  PostHireIssueResolved: { subject: 'claimantId', protect: issueWords },
  PostHireIssueReopened: { subject: 'claimantId', protect: issueWords },
  PostHireIssueEnteredInError: { subject: 'claimantId', protect: { reason: 'personal' } },
  EmploymentEnded: { subject: 'claimantId', protect: {} },
  EmploymentEndCorrected: { subject: 'claimantId', protect: { reason: 'personal' } },
  LossContactClosed: { subject: 'claimantId', protect: { note: 'personal' } },
  LossContactReopened: { subject: 'claimantId', protect: { reason: 'personal' } },
  EmploymentEnteredInError: { subject: 'claimantId', protect: { reason: 'personal' } },
} as const satisfies EventDefinitions<EmploymentEvent>;
