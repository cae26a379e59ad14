import type { EventDefinitions, EventOf, LocalDate, Protected, Uuid } from '@alongside/kernel';

/** Who said that it comes to nothing. */
export const refusers = ['employer', 'claimant', 'advisor'] as const;

export type Refuser = (typeof refusers)[number];

interface OfApplication {
  readonly claimantId: Uuid;
  readonly applicationId: Uuid;
  readonly vacancyId: Uuid;
}

interface WithNote {
  readonly note?: Protected<string>;
}

/** What becomes of a claimant's applications: one stream a claimant, so that nobody is accepted twice at a time. */
export type CandidacyEvent =
  | EventOf<
      'ApplicationMade',
      OfApplication &
        WithNote & {
          /** Who put the claimant forward. */
          readonly staffId: Uuid;
        }
    >
  /** The employer looks at it. */
  | EventOf<'ApplicationTakenUp', OfApplication & WithNote>
  | EventOf<
      'ApplicationPostponed',
      OfApplication & {
        /** When to ask again; left out while nobody knows. */
        readonly until?: LocalDate;
        readonly why: Protected<string>;
      }
    >
  /** The employer means to hire: papers and checks come first. */
  | EventOf<'HirePrepared', OfApplication & WithNote>
  | EventOf<
      'ApplicationAccepted',
      OfApplication &
        WithNote & {
          /** The place of the vacancy is taken, and given back, for this acceptance. */
          readonly acceptanceId: Uuid;
          /** Who of the staff filled the place. */
          readonly staffId: Uuid;
          /** The job that was recorded with it. */
          readonly employmentId?: Uuid;
        }
    >
  /** The claimant was hired elsewhere. */
  | EventOf<
      'ApplicationBecameObsolete',
      OfApplication & {
        /** The application that was accepted; of another record of the same person where records are merged. */
        readonly acceptedId: Uuid;
      }
    >
  | EventOf<
      'ApplicationRefused',
      OfApplication &
        WithNote & {
          /** A code of the list `application-refusal-reasons`. */
          readonly reason: Protected<string>;
          readonly by: Refuser;
        }
    >
  /** Nobody refused it: it was called off. */
  | EventOf<
      'ApplicationCancelled',
      OfApplication &
        WithNote & {
          /** A code, never words: it stands in clear. */
          readonly reason: string;
        }
    >
  /** It is open after all, as it was before. */
  | EventOf<
      'ApplicationReopened',
      OfApplication & {
        readonly reason?: Protected<string>;
        /** The acceptance that was withdrawn, for which it had become obsolete. */
        readonly acceptedId?: Uuid;
      }
    >
  /** Nobody is hired after all: it is open as it was before. */
  | EventOf<'AcceptanceWithdrawn', OfApplication & { readonly reason: Protected<string> }>
  /** Its day is the first on which the claimant does not work there any more. */
  | EventOf<'HireEnded', OfApplication & WithNote>
  /** It has not ended after all. */
  | EventOf<'HireResumed', OfApplication & { readonly reason: Protected<string> }>
  | EventOf<'ApplicationEnteredInError', OfApplication & { readonly reason: Protected<string> }>;

const note = { note: 'personal' } as const;
const reason = { reason: 'personal' } as const;

export const candidacyEvents = {
  ApplicationMade: { subject: 'claimantId', protect: note },
  ApplicationTakenUp: { subject: 'claimantId', protect: note },
  ApplicationPostponed: { subject: 'claimantId', protect: { why: 'personal' } },
  HirePrepared: { subject: 'claimantId', protect: note },
  ApplicationAccepted: { subject: 'claimantId', protect: note },
  ApplicationBecameObsolete: { subject: 'claimantId', protect: {} },
  ApplicationRefused: { subject: 'claimantId', protect: { reason: 'coded', ...note } },
  ApplicationCancelled: { subject: 'claimantId', protect: note },
  ApplicationReopened: { subject: 'claimantId', protect: reason },
  AcceptanceWithdrawn: { subject: 'claimantId', protect: reason },
  HireEnded: { subject: 'claimantId', protect: note },
  HireResumed: { subject: 'claimantId', protect: reason },
  ApplicationEnteredInError: { subject: 'claimantId', protect: reason },
} as const satisfies EventDefinitions<CandidacyEvent>;
