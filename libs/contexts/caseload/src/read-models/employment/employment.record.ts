import type { LocalDate, Uuid } from '@alongside/kernel';

/** A job as it stands. */
export class EmploymentRecord {
  readonly id: Uuid;
  readonly claimantId: Uuid;
  /** The claim that the job ended. */
  readonly claimId: Uuid | null;
  /** For `If-Match`. */
  readonly revision: number;
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
  /** Kinds of evidence, in the order in which they came. */
  readonly evidence: string[];
  readonly endedOn: LocalDate | null;
  readonly endReason: string | null;
  /** The job should never have been: since that day it is shown nowhere but here. */
  readonly enteredInErrorOn: LocalDate | null;
}
