import type { LocalDate, Uuid } from '@alongside/kernel';

export class EvidenceRecord {
  /** self-report, employer, payslip or payroll-feed. */
  readonly kind: string;
  readonly on: LocalDate;
}

/** A check that found the claimant in the job on a day after its end: the end counts, and the check is to be taken back. */
export class OvertakenCheckRecord {
  readonly checkedOn: LocalDate;
  readonly evidence: string | null;
}

/** Whether the job lasted so many weeks, and from what it is known. */
export class SustainedCheckRecord {
  /** 13, 26, 39 or 52. */
  readonly weeks: number;
  /** The first day on which it can be seen. */
  readonly dueOn: LocalDate;
  /**
   * in-work (as a check found, or as evidence of that day or a later one shows, or an end after it), not-in-work or not-reached (as
   * the check found), ended-before, or open. Where evidence or an end answers, the check may have found otherwise: see `result`.
   */
  readonly state: string;
  /** What the check itself found, whatever the state rests on: in-work, not-in-work or not-reached; `null` where there was none. */
  readonly result: string | null;
  /** The day of the check; `null` where there was none. */
  readonly checkedOn: LocalDate | null;
  /** What the check rests on. */
  readonly evidence: string | null;
  /** Set where an end that came to be known later says otherwise than the check; `result`, `checkedOn` and `evidence` are `null` then. */
  readonly overtaken: OvertakenCheckRecord | null;
  /** What was noted at the check. */
  readonly note: string | null;
}

export class IssueHelpRecord {
  readonly on: LocalDate;
  /** `null` where the person was forgotten. @example "Called the depot about another shift" */
  readonly words: string | null;
}

export class IssueResolutionRecord {
  readonly on: LocalDate;
  /** @example "agreed-with-employer" */
  readonly how: string;
  readonly words: string | null;
}

/** Something that is difficult in a job. */
export class PostHireIssueRecord {
  readonly id: Uuid;
  /** `null` where the person was forgotten. @example "travel" */
  readonly kind: string | null;
  /** claimant or employer. */
  readonly raisedBy: string;
  readonly raisedOn: LocalDate;
  /** open or resolved. */
  readonly state: string;
  readonly words: string | null;
  /** What was done about it. */
  readonly helps: IssueHelpRecord[];
  readonly resolution: IssueResolutionRecord | null;
  /** The last time it turned out not to be resolved, and why. */
  readonly reopened: IssueHelpRecord | null;
}

/** Nobody is to get in touch any more about the loss of a job. */
export class LossContactRecord {
  readonly on: LocalDate;
  /** @example "in-touch" */
  readonly reason: string;
  readonly note: string | null;
}

export const employmentStates = ['open', 'ended', 'entered-in-error'] as const;

export type EmploymentStanding = (typeof employmentStates)[number];

/** A job as it stands. */
export class EmploymentRecord {
  readonly id: Uuid;
  readonly claimantId: Uuid;
  /** The claim that the job ended. */
  readonly claimId: Uuid | null;
  /** For `If-Match`. */
  readonly revision: number;
  /** open, ended or entered-in-error. */
  readonly state: string;
  readonly selfEmployed: boolean;
  /** @example "2026-03-02" */
  readonly startedOn: LocalDate;
  /** full-time, part-time or unknown. */
  readonly hours: string;
  readonly weeklyHours: number | null;
  /** Gross, in pence. */
  readonly weeklyPayPence: number | null;
  /** A code of SOC 2020 or of ESCO. */
  readonly occupation: string | null;
  /** How the job was found. */
  readonly source: string | null;
  /** `null` where nobody said it, or the person was forgotten. */
  readonly employer: string | null;
  /** In the register of employers. */
  readonly employerId: Uuid | null;
  /** Kinds of evidence, in the order in which they came. */
  readonly evidence: string[];
  /** Each with its day. */
  readonly evidenceGiven: EvidenceRecord[];
  /** At 13, 26, 39 and 52 weeks. */
  readonly sustained: SustainedCheckRecord[];
  /** In the order in which they were raised; without those of health. */
  readonly issues: PostHireIssueRecord[];
  /** `null` only where masked. */
  readonly healthIssues: PostHireIssueRecord[] | null;
  readonly endedOn: LocalDate | null;
  readonly endReason: string | null;
  /** `null` while somebody is to get in touch about the loss, or the job goes on. */
  readonly lossContactClosed: LossContactRecord | null;
  /** The job should never have been: since that day it is shown nowhere but here. */
  readonly enteredInErrorOn: LocalDate | null;
}
