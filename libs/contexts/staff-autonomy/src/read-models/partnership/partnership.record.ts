import type { LocalDate, Uuid } from '@alongside/kernel';

export const partnershipStates = [
  'selected',
  'accepted',
  'declined',
  'job-found',
  'withdrawn',
  'entered-in-error',
] as const;

export type PartnershipStanding = (typeof partnershipStates)[number];

export class EmployerCallRecord {
  readonly id: Uuid;
  readonly on: LocalDate;
  readonly employerId: Uuid | null;
  /** @example "Willow Lane Bakery" */
  readonly employerName: string | null;
  /** A code of the list `employer-call-results`. @example "interview-offered" */
  readonly result: string;
  readonly note: string | null;
}

/** A partnership as it stands; words that were never said or are forgotten are `null`. */
export class PartnershipRecord {
  readonly id: Uuid;
  readonly advisorId: Uuid;
  readonly claimantId: Uuid;
  readonly office: Uuid;
  /** selected, accepted, declined, job-found, withdrawn or entered-in-error. */
  readonly state: string;
  readonly selectedOn: LocalDate;
  /** Why the claimant is believed to be motivated. @example "Asks for a trial shift each week" */
  readonly reason: string | null;
  readonly answeredOn: LocalDate | null;
  /** own-device, in-person, phone or paper. */
  readonly means: string | null;
  /** Of the answer; a BCP 47 tag. @example "so" */
  readonly language: string | null;
  readonly interpreterUsed: boolean | null;
  /** Why the claimant said no, where that was told. */
  readonly declinedBecause: string | null;
  readonly planId: Uuid | null;
  readonly plannedOn: LocalDate | null;
  readonly calls: EmployerCallRecord[];
  readonly endedOn: LocalDate | null;
  /** The job that ended it. */
  readonly employmentId: Uuid | null;
  /** claimant, advisor or office: who ended it without a job. */
  readonly endedBy: string | null;
  /** A code of the list `partnership-withdrawal-reasons`. @example "circumstances" */
  readonly endReason: string | null;
  readonly endNote: string | null;
  /** From the claimant's yes to the job, whole weeks; `null` without a job. */
  readonly weeksToJob: number | null;
}
