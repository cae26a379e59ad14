import type { EventDefinitions, EventOf, LocalDate, Uuid } from '@alongside/kernel';

interface OfReassignment {
  readonly reassignmentId: Uuid;
}

/** Whom an advisor is to take over, or to stand in for. */
export interface Share {
  readonly advisorId: Uuid;
  readonly claimantIds: readonly Uuid[];
}

/** Somebody of the caseload who stays where he or she is, and why. */
export interface LeftOut {
  readonly claimantId: Uuid;
  /** The code of a problem. */
  readonly reason: string;
}

/** The days of a cover: `[from, to)`. */
export interface CoverDays {
  readonly from: LocalDate;
  readonly to?: LocalDate;
}

/**
 * The caseload of an advisor who left, or is away, given to others at once. It is about no person: what becomes of each claimant is
 * said in the claimant's own `assignment`, and has no words here.
 */
export type ReassignmentEvent =
  /** Its day is the first on which the others are in charge; of a cover, the one on which it was arranged. */
  | EventOf<
      'ReassignmentOrdered',
      OfReassignment & {
        readonly office: Uuid;
        readonly fromAdvisorId: Uuid;
        /** A code, never words: it stands in clear. */
        readonly reason: string;
        /** The others stand in on these days; left out where they take over. */
        readonly cover?: CoverDays;
        readonly shares: readonly Share[];
        readonly leftOut: readonly LeftOut[];
      }
    >
  /** What was ordered could not be done of this claimant, who stays as before. */
  | EventOf<'ClaimantNotReassigned', OfReassignment & LeftOut>
  /** What had not been done by then is not done any more. */
  | EventOf<'ReassignmentCancelled', OfReassignment>
  | EventOf<'ReassignmentCarriedOut', OfReassignment>;

export const reassignmentEvents = {
  ReassignmentOrdered: { subject: null, protect: {} },
  ClaimantNotReassigned: { subject: null, protect: {} },
  ReassignmentCancelled: { subject: null, protect: {} },
  ReassignmentCarriedOut: { subject: null, protect: {} },
} as const satisfies EventDefinitions<ReassignmentEvent>;
