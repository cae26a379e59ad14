import type { LocalDate, Uuid } from '@alongside/kernel';

/** Something that a taxonomy has a code for, or that only words tell. */
export type CodedOrWorded =
  | {
      /** Such as `soc2020`, `esco` or `onet-soc`; the code is kept as it was given. */
      readonly taxonomy: string;
      readonly code: string;
      readonly label?: string;
    }
  | { readonly words: string };

export const payPeriods = ['hour', 'day', 'week', 'month', 'year'] as const;
export type PayPeriod = (typeof payPeriods)[number];

/** At least one end of the range is there; both are equal where the pay is one figure. */
export interface Pay {
  /** In the minor unit of the currency, such as pence. */
  readonly fromMinor?: number;
  readonly toMinor?: number;
  /** ISO 4217. */
  readonly currency: string;
  /** For how long's work; left out where it was not told, or what was told cannot be. */
  readonly period?: PayPeriod;
}

export interface Hours {
  /** A week. */
  readonly from?: number;
  readonly to?: number;
  /** Such as "8am to 4pm, Monday to Friday". */
  readonly pattern?: string;
}

/** Where the work is, as far as it is told. */
export interface WorkPlace {
  readonly name?: string;
  readonly street?: string;
  readonly locality?: string;
  readonly region?: string;
  readonly postcode?: string;
  /** ISO 3166-1 alpha-2, or as it was told. */
  readonly country?: string;
}

/** Who offers it, under the name that the vacancy has; with an id where it is an employer of the register. */
export interface OfferedBy {
  readonly employerId?: Uuid;
  readonly name: string;
}

/** What is offered. Nothing in it is about anybody who might take it. */
export interface VacancyTerms {
  /** A code of the list `opportunity-kinds`. */
  readonly kind: string;
  readonly title: string;
  /** HTML of a few harmless elements. */
  readonly description: string;
  readonly employer: OfferedBy;
  readonly occupation?: CodedOrWorded;
  readonly requiredSkills: readonly CodedOrWorded[];
  readonly wantedSkills: readonly CodedOrWorded[];
  /** Codes of the list `employment-types`. */
  readonly employmentTypes: readonly string[];
  readonly hours?: Hours;
  readonly pay?: Pay;
  /** How many can be taken on. */
  readonly places: number;
  /** Codes of the list `pre-employment-checks`. */
  readonly checks: readonly string[];
  /** The last day on which it can be applied for. */
  readonly validThrough?: LocalDate;
  readonly locations: readonly WorkPlace[];
  /** Whether it may be done from anywhere. */
  readonly remote?: boolean;
  readonly url?: string;
}

type OptionalTerm = {
  [Field in keyof VacancyTerms]-?: undefined extends VacancyTerms[Field] ? Field : never;
}[keyof VacancyTerms];

/** What is said otherwise from now on; `null` for what is said no more. */
export type VacancyChanges = {
  readonly [Field in keyof VacancyTerms]?: Field extends OptionalTerm
    ? VacancyTerms[Field] | null
    : VacancyTerms[Field];
};
