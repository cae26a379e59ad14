import type { LocalDate, Uuid } from '@alongside/kernel';

export class BusinessSiteRecord {
  /** @example ["1 Invented Yard"] */
  readonly lines: string[];
  /** @example "NW10 0XX" */
  readonly postcode: string;
}

/** What a list shows of an employer: no person is in it. */
export class EmployerEntry {
  readonly id: Uuid;
  /** @example "Example Kitchens Ltd" */
  readonly name: string;
  /** @example ["The Example Canteen"] */
  readonly tradingNames: string[];
  /** @example "hospitality" */
  readonly sector: string;
  /** @example "small" */
  readonly size: string;
  /** As the employer says itself. @example "somali" */
  readonly community: string | null;
  readonly site: BusinessSiteRecord | null;
  /** Those that work with it. */
  readonly offices: Uuid[];
  /** @example "engaged" */
  readonly stage: string;
  readonly stageOn: LocalDate;
  /** Since when it is willing to hire people at risk, as it said last; `null` where it is not, or never said. */
  readonly willingOn: LocalDate | null;
  /** On which conditions it is. @example ["mentor"] */
  readonly conditions: string[];
  /** When to ask again. */
  readonly reviewOn: LocalDate | null;
  /** The day of the last contact. */
  readonly contactedOn: LocalDate | null;
  /** The day of the last briefing. */
  readonly briefedOn: LocalDate | null;
}

export class ContactPersonNameRecord {
  readonly given: string;
  readonly family: string;
}

/** Whom to ask for at an employer; what was never said or is forgotten is `null`. */
export class ContactPersonRecord {
  readonly id: Uuid;
  /** On which record of the employer it stands: there it is corrected. */
  readonly employerId: Uuid;
  readonly namedOn: LocalDate;
  readonly name: ContactPersonNameRecord | null;
  /** @example "Manager" */
  readonly jobTitle: string | null;
  /** @example "020 7946 0100" */
  readonly phone: string | null;
  /** @example "hodan@example.org" */
  readonly email: string | null;
}

/** An employer as it stands. */
export class EmployerRecord extends EmployerEntry {
  /** For `If-Match`. */
  readonly revision: number;
  /** @example "01234567" */
  readonly companyNumber: string | null;
  readonly registeredOn: LocalDate;
  /** @example "agreed" */
  readonly stageReason: string | null;
  /** Those who are contacts now, on whichever record. */
  readonly contactPersons: ContactPersonRecord[];
  /** How many contacts and briefings there were on this record. */
  readonly contacts: number;
  readonly briefings: number;
  /** The record that stays, of one that is merged: nothing new is told of this one. */
  readonly mergedInto: Uuid | null;
  /** Those that are merged into it. */
  readonly duplicates: Uuid[];
  /** It should never have been registered, and is on no list. */
  readonly enteredInErrorOn: LocalDate | null;
}
