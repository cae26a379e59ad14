import type { EventDefinitions, EventOf, LocalDate, Protected, Uuid } from '@alongside/kernel';
import type { ContactPersonWords, EmployerDetails } from './employer-details';

interface OfEmployer {
  readonly employerId: Uuid;
}

interface OfContactPerson extends OfEmployer {
  readonly personId: Uuid;
}

/** Which contact it was; and whom its words are about, under whose key they are sealed. */
interface OfContact extends OfEmployer {
  readonly contactId: Uuid;
  /** The claimant for whom it was made, else the contact person, else nobody who is known: an id of its own. */
  readonly aboutId: Uuid;
  /** For whom, where it was for somebody. */
  readonly claimantId?: Uuid;
}

interface OfMerge extends OfEmployer {
  readonly mergeId: Uuid;
}

/** How an employer was called, written to or met. A correction names all of it again. */
interface ContactTerms {
  /** Who of the staff made it. */
  readonly staffId: Uuid;
  readonly contactPersonId?: Uuid;
  /** A code of the list `employer-channels`. */
  readonly channel: string;
  /** A code of the list `employer-contact-results`. */
  readonly result: string;
  readonly note?: Protected<string>;
}

/** An employer is no person: what is recorded of it in words is its names and the address of its business site. */
export type EmployerEvent =
  | EventOf<
      'EmployerRegistered',
      OfEmployer &
        EmployerDetails & {
          /** Which office works with it first. */
          readonly office: Uuid;
        }
    >
  | EventOf<
      'EmployerDetailsCorrected',
      OfEmployer &
        EmployerDetails & {
          /** A code of the list `employer-correction-reasons`. */
          readonly reason: string;
        }
    >
  /** Another office works with it as well. */
  | EventOf<'EmployerOfficeJoined', OfEmployer & { readonly office: Uuid }>
  | EventOf<'EmployerOfficeLeft', OfEmployer & { readonly office: Uuid }>
  | EventOf<'ContactPersonNamed', OfContactPerson & ContactPersonWords>
  | EventOf<'ContactPersonCorrected', OfContactPerson & ContactPersonWords & { readonly reason: Protected<string> }>
  /** Its day is the first on which the person is no contact of the employer any more. */
  | EventOf<
      'ContactPersonEnded',
      OfContactPerson & {
        /** A code of the list `contact-person-end-reasons`. */
        readonly reason: string;
      }
    >
  | EventOf<'EmployerContacted', OfContact & ContactTerms>
  | EventOf<
      'EmployerContactCorrected',
      OfContact & ContactTerms & { readonly contactedOn: LocalDate; readonly reason: Protected<string> }
    >
  | EventOf<'EmployerContactEnteredInError', OfContact & { readonly reason: Protected<string> }>
  /** It was explained what a law-enforcement record means and what it does not: of nobody in particular. */
  | EventOf<
      'EmployerBriefed',
      OfEmployer & {
        readonly briefingId: Uuid;
        readonly staffId: Uuid;
        readonly contactPersonId?: Uuid;
        /** Codes of the list `briefing-topics`. */
        readonly topics: readonly string[];
        /** A code of the list `employer-channels`. */
        readonly channel: string;
      }
    >
  | EventOf<
      'EmployerBriefingEnteredInError',
      OfEmployer & {
        readonly briefingId: Uuid;
        /** A code of the list `employer-error-reasons`. */
        readonly reason: string;
      }
    >
  /** The employer is willing to hire candidates at risk. Said again, it says all of it anew. */
  | EventOf<
      'EmployerWillingnessStated',
      OfEmployer & {
        /** Codes of the list `willingness-conditions`. */
        readonly conditions: readonly string[];
        /** When to ask again. */
        readonly reviewOn?: LocalDate;
      }
    >
  | EventOf<
      'EmployerWillingnessWithdrawn',
      OfEmployer & {
        /** A code of the list `willingness-end-reasons`. */
        readonly reason: string;
      }
    >
  | EventOf<
      'EmployerStageChanged',
      OfEmployer & {
        /** A code of the list `employer-stages`. */
        readonly stage: string;
        /** A code of the list `employer-stage-reasons`. */
        readonly reason: string;
      }
    >
  /** There is no such employer, or it is registered twice: it is hidden from then on. */
  | EventOf<
      'EmployerEnteredInError',
      OfEmployer & {
        /** A code of the list `employer-error-reasons`. */
        readonly reason: string;
      }
    >
  /** It is the same employer as another one, whose record stays: from then on it takes nothing new. */
  | EventOf<
      'EmployerMerged',
      OfMerge & {
        readonly canonicalId: Uuid;
        /** A code of the list `employer-merge-reasons`. */
        readonly reason: string;
      }
    >
  | EventOf<
      'EmployerUnmerged',
      OfMerge & {
        readonly canonicalId: Uuid;
        /** A code of the list `employer-unmerge-reasons`. */
        readonly reason: string;
      }
    >
  /** Another employer was merged into this one. */
  | EventOf<'EmployerDuplicateTakenIn', OfMerge & { readonly duplicateId: Uuid }>
  | EventOf<'EmployerDuplicateLetGo', OfMerge & { readonly duplicateId: Uuid }>;

const contactPerson = { name: 'personal', jobTitle: 'personal', phone: 'personal', email: 'personal' } as const;

export const employerEvents = {
  EmployerRegistered: { subject: null, protect: {} },
  EmployerDetailsCorrected: { subject: null, protect: {} },
  EmployerOfficeJoined: { subject: null, protect: {} },
  EmployerOfficeLeft: { subject: null, protect: {} },
  ContactPersonNamed: { subject: 'personId', protect: contactPerson },
  ContactPersonCorrected: { subject: 'personId', protect: { ...contactPerson, reason: 'personal' } },
  ContactPersonEnded: { subject: 'personId', protect: {} },
  EmployerContacted: { subject: 'aboutId', protect: { note: 'personal' } },
  EmployerContactCorrected: { subject: 'aboutId', protect: { note: 'personal', reason: 'personal' } },
  EmployerContactEnteredInError: { subject: 'aboutId', protect: { reason: 'personal' } },
  EmployerBriefed: { subject: null, protect: {} },
  EmployerBriefingEnteredInError: { subject: null, protect: {} },
  EmployerWillingnessStated: { subject: null, protect: {} },
  EmployerWillingnessWithdrawn: { subject: null, protect: {} },
  EmployerStageChanged: { subject: null, protect: {} },
  EmployerEnteredInError: { subject: null, protect: {} },
  EmployerMerged: { subject: null, protect: {} },
  EmployerUnmerged: { subject: null, protect: {} },
  EmployerDuplicateTakenIn: { subject: null, protect: {} },
  EmployerDuplicateLetGo: { subject: null, protect: {} },
} as const satisfies EventDefinitions<EmployerEvent>;
