import type { LocalDate, Uuid } from '@alongside/kernel';

export const reassignmentStates = ['under-way', 'carried-out', 'cancelled'] as const;

export const reassignmentResults = ['waiting', 'done', 'refused', 'cancelled'] as const;

export type ReassignmentResult = (typeof reassignmentResults)[number];

export class CoverDaysRecord {
  readonly from: LocalDate;
  /** The first day that is not covered any more; `null` while nobody knows it. */
  readonly to: LocalDate | null;
}

/** A caseload that was given to others. */
export class ReassignmentSummary {
  readonly id: Uuid;
  readonly office: Uuid;
  readonly fromAdvisorId: Uuid;
  /** @example "advisor-left" */
  readonly reason: string;
  /** The first day on which the others are in charge; of a cover, the one on which it was arranged. */
  readonly occurredAt: LocalDate;
  /** The days on which the others stand in; `null` where they take over. */
  readonly cover: CoverDaysRecord | null;
  /** under-way, carried-out or cancelled. @example "carried-out" */
  readonly state: string;
}

/** Of all claimants of the order, whoever asks; `cancelled` are those not done by the time it was cancelled. */
export type ReassignmentCounts = Readonly<Record<'requested' | ReassignmentResult, number>>;

export interface ReassignmentRecord extends ReassignmentSummary {
  readonly counts: ReassignmentCounts;
}

/** What became of a claimant. */
export class ReassignedClaimantRecord {
  readonly claimantId: Uuid;
  /** To whom; `null` of somebody who was left out from the beginning. */
  readonly advisorId: Uuid | null;
  /** waiting, done, refused or cancelled. @example "done" */
  readonly result: string;
  /** Why it was refused: the code of a problem, whose page says what to do. @example "caseload/another-proposed" */
  readonly reason: string | null;
}
