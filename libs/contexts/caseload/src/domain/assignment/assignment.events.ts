import type { EventDefinitions, EventOf, LocalDate, Protected, Uuid } from '@alongside/kernel';

interface OfClaimant {
  readonly claimantId: Uuid;
}

interface OfHandOverNote extends OfClaimant {
  readonly handOverNoteId: Uuid;
}

/** Who is in charge of a claimant. An advisor is a person of the staff register; the day of an event begins or ends an interval. */
export type AssignmentEvent =
  | EventOf<'AssignmentProposed', OfClaimant & { readonly advisorId: Uuid; readonly office: Uuid }>
  /** Its day is the first on which the advisor is in charge: `[from, to)`. */
  | EventOf<
      'AssignmentAccepted',
      OfClaimant & {
        readonly advisorId: Uuid;
        readonly office: Uuid;
        /** Who was in charge by what was known so far, where anybody was: the hand-over ends that interval. */
        readonly previousAdvisorId?: Uuid;
        /** By which caseload as a whole was given to others; then nobody was proposed. */
        readonly reassignmentId?: Uuid;
      }
    >
  | EventOf<
      'AssignmentDeclined',
      OfClaimant & {
        readonly advisorId: Uuid;
        /** A code, never words: it stands in clear. */
        readonly reason: string;
        readonly note?: Protected<string>;
      }
    >
  /** Somebody else stands in; who is in charge stays so. Its day is the one on which it was arranged. */
  | EventOf<
      'CoverArranged',
      OfClaimant & {
        readonly coverId: Uuid;
        /** Who stands in. */
        readonly advisorId: Uuid;
        readonly from: LocalDate;
        /** The first day that is not covered any more; left out while nobody knows it. */
        readonly to?: LocalDate;
        /** By which it was arranged for a whole caseload. */
        readonly reassignmentId?: Uuid;
      }
    >
  /** Its day is the first that is not covered any more; where that is none of the cover's days, it was called off. */
  | EventOf<'CoverEnded', OfClaimant & { readonly coverId: Uuid }>
  /** Its day is the first on which the advisor is no longer in charge. */
  | EventOf<
      'AssignmentEnded',
      OfClaimant & {
        readonly advisorId: Uuid;
        /** A code, never words: it stands in clear. */
        readonly reason: string;
      }
    >
  /** What the next advisor has to know; its day is the one on which it was written. */
  | EventOf<
      'HandOverNoteWritten',
      OfHandOverNote & {
        /** Who hands over. */
        readonly authorId: Uuid;
        readonly words: Protected<string>;
        /** Health and the like. */
        readonly sensitive?: Protected<string>;
      }
    >
  /** All of it, as it should have been; its day is the one of the correction. */
  | EventOf<
      'HandOverNoteCorrected',
      OfHandOverNote & {
        readonly words: Protected<string>;
        readonly sensitive?: Protected<string>;
        readonly reason: Protected<string>;
      }
    >
  | EventOf<'HandOverNoteEnteredInError', OfHandOverNote & { readonly reason: Protected<string> }>;

export const assignmentEvents = {
  AssignmentProposed: { subject: 'claimantId', protect: {} },
  AssignmentAccepted: { subject: 'claimantId', protect: {} },
  AssignmentDeclined: { subject: 'claimantId', protect: { note: 'personal' } },
  CoverArranged: { subject: 'claimantId', protect: {} },
  CoverEnded: { subject: 'claimantId', protect: {} },
  AssignmentEnded: { subject: 'claimantId', protect: {} },
  HandOverNoteWritten: { subject: 'claimantId', protect: { words: 'personal', sensitive: 'special' } },
  HandOverNoteCorrected: {
    subject: 'claimantId',
    protect: { words: 'personal', sensitive: 'special', reason: 'personal' },
  },
  HandOverNoteEnteredInError: { subject: 'claimantId', protect: { reason: 'personal' } },
} as const satisfies EventDefinitions<AssignmentEvent>;
