import type { LocalDate, Uuid } from '@alongside/kernel';

export class ListedOrganisation {
  readonly id: Uuid;
  /** @example "Example Somali Community Association" */
  readonly name: string;
}

/** A listing as lists of those who look after it have it. */
export class ServiceListingEntry {
  readonly id: Uuid;
  /** For `If-Match`. */
  readonly revision: number;
  /** @example "Help with forms and letters" */
  readonly name: string;
  /** active, inactive, defunct, temporarily closed. */
  readonly status: string;
  readonly organisation: ListedOrganisation;
  /** shown, withdrawn, in-error. */
  readonly state: string;
  /** Why it is shown no more: a code. */
  readonly reason: string | null;
  /** The directory whose feed it came from. */
  readonly source: string | null;
  readonly publishedOn: LocalDate;
  /** The last day on which its organisation, or somebody who knows it, stood for it. */
  readonly confirmedOn: LocalDate;
  /** Since when its feed has it no more. */
  readonly goneOn: LocalDate | null;
  /** Whether it is shown, and nobody has confirmed it for so long, or its feed has it no more. */
  readonly stale: boolean;
}

export class ServiceListingRecord extends ServiceListingEntry {
  /** As Open Referral UK serves it. */
  readonly service: object;
}
