import type { EventDefinitions, EventOf, LocalDate, Uuid } from '@alongside/kernel';
import type { VacancyChanges, VacancyTerms } from './vacancy-terms';

interface OfVacancy {
  readonly vacancyId: Uuid;
}

/** What an imported vacancy was read from. */
export interface ReceivedPosting {
  /** Names where it came from; identifiers are the source's own. */
  readonly source: string;
  /** Its `datePosted`. */
  readonly postedOn?: LocalDate;
  /** Of what it says, in whatever order. */
  readonly digest: string;
  /** As it came, JSON, without whom to write to or call. */
  readonly original: string;
  /** Codes of what in it could not be taken at its word. */
  readonly doubts: readonly string[];
}

/** Nothing is sealed: reasons are codes, and nobody writes words about persons here. */
export type VacancyEvent =
  | EventOf<
      'VacancyOpened',
      OfVacancy & {
        /** Which office looks after it. */
        readonly office: Uuid;
        readonly terms: VacancyTerms;
      }
    >
  | EventOf<
      'VacancyChanged',
      OfVacancy & {
        readonly changes: VacancyChanges;
        /** A code of the list `vacancy-change-reasons`. */
        readonly reason: string;
      }
    >
  /** The vacancy says since what this posting says. */
  | EventOf<'VacancyPostingReceived', OfVacancy & ReceivedPosting>
  | EventOf<
      'VacancyPlaceTaken',
      OfVacancy & {
        readonly candidacyId: Uuid;
        /** Of the candidacy's acceptances the one that it is for. */
        readonly acceptanceId: Uuid;
        /** Who of the staff took it for the candidate. */
        readonly takenBy: Uuid;
      }
    >
  | EventOf<
      'VacancyPlaceGivenBack',
      OfVacancy & {
        readonly candidacyId: Uuid;
        readonly acceptanceId: Uuid;
        readonly givenBackBy: Uuid;
      }
    >
  | EventOf<
      'VacancyClosed',
      OfVacancy & {
        /** A code of the list `vacancy-closing-reasons`. */
        readonly reason: string;
      }
    >
  | EventOf<
      'VacancyReopened',
      OfVacancy & {
        /** A code of the list `vacancy-reopening-reasons`. */
        readonly reason: string;
      }
    >
  | EventOf<
      'VacancyEnteredInError',
      OfVacancy & {
        /** A code of the list `vacancy-error-reasons`. */
        readonly reason: string;
      }
    >;

export const vacancyEvents = {
  VacancyOpened: { subject: null, protect: {} },
  VacancyChanged: { subject: null, protect: {} },
  VacancyPostingReceived: { subject: null, protect: {} },
  VacancyPlaceTaken: { subject: null, protect: {} },
  VacancyPlaceGivenBack: { subject: null, protect: {} },
  VacancyClosed: { subject: null, protect: {} },
  VacancyReopened: { subject: null, protect: {} },
  VacancyEnteredInError: { subject: null, protect: {} },
} as const satisfies EventDefinitions<VacancyEvent>;
