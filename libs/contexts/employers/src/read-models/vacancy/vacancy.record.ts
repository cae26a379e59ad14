import type { LocalDate, Uuid } from '@alongside/kernel';

/** `full`: all places are taken; one that is given back opens it again. `expired`: it can be applied for no longer. */
export const vacancyStates = ['open', 'full', 'expired', 'closed'] as const;

export type VacancyStanding = (typeof vacancyStates)[number];

/** By code, or in words alone. */
export class CodedOrWordedRecord {
  /** @example "soc2020" */
  readonly taxonomy?: string;
  readonly code?: string;
  readonly label?: string;
  readonly words?: string;
}

export class OfferedByRecord {
  /** Of an employer of the register. */
  readonly employerId?: Uuid;
  /** @example "Example Bakery" */
  readonly name: string;
}

/** A week. */
export class VacancyHoursRecord {
  readonly from?: number;
  readonly to?: number;
  /** @example "5am to 1pm" */
  readonly pattern?: string;
}

export class PayRecord {
  /** In the minor unit of the currency, such as pence. @example 1221 */
  readonly fromMinor?: number;
  readonly toMinor?: number;
  /** ISO 4217. @example "GBP" */
  readonly currency: string;
  /** hour, day, week, month or year; left out where it was not told, or cannot be as told. */
  readonly period?: string;
}

export class WorkPlaceRecord {
  readonly name?: string;
  readonly street?: string;
  readonly locality?: string;
  readonly region?: string;
  readonly postcode?: string;
  readonly country?: string;
}

/** What is offered; what was never told is left out. */
export class VacancyTermsRecord {
  /** @example "job" */
  readonly kind: string;
  /** @example "Bakery assistant" */
  readonly title: string;
  readonly employer: OfferedByRecord;
  readonly occupation?: CodedOrWordedRecord;
  readonly requiredSkills: CodedOrWordedRecord[];
  readonly wantedSkills: CodedOrWordedRecord[];
  readonly employmentTypes: string[];
  readonly hours?: VacancyHoursRecord;
  readonly pay?: PayRecord;
  readonly places: number;
  readonly checks: string[];
  /** The last day on which it can be applied for. */
  readonly validThrough?: LocalDate;
  readonly locations: WorkPlaceRecord[];
  readonly remote?: boolean;
  readonly url?: string;
}

/** A vacancy as a list shows it. */
export class ListedVacancy {
  readonly id: Uuid;
  /** For `If-Match`. */
  readonly revision: number;
  /** Which office looks after it. */
  readonly office: Uuid;
  /** open, full, expired or closed, today. @example "open" */
  readonly state: string;
  readonly openedOn: LocalDate;
  readonly terms: VacancyTermsRecord;
  readonly placesLeft: number;
  readonly closedOn: LocalDate | null;
  /** A code of the list `vacancy-closing-reasons`. @example "filled" */
  readonly closedBecause: string | null;
  /** Where it was imported from. @example "jobs-board" */
  readonly source: string | null;
  /** The day that its posting names. */
  readonly postedOn: LocalDate | null;
  /** Codes of what in the posting could not be taken at its word. @example ["annual-pay-looks-hourly"] */
  readonly doubts: string[];
}

export class TakenPlaceRecord {
  /** Who of the staff took it. */
  readonly takenBy: Uuid;
  readonly takenOn: LocalDate;
}

export class ShownVacancy extends ListedVacancy {
  /** HTML of a few harmless elements. @example "<p>Early shifts.</p>" */
  readonly description: string;
  readonly taken: TakenPlaceRecord[];
}

/** What a vacancy was imported from. */
export class VacancyOriginal {
  /** @example "jobs-board" */
  readonly source: string;
  readonly postedOn: LocalDate | null;
  readonly receivedOn: LocalDate;
  /** @example ["no-location"] */
  readonly doubts: string[];
  /** JSON, as it came. @example "{}" */
  readonly original: string;
}
