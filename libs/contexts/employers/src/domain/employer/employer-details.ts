import type { Protected } from '@alongside/kernel';

/** Where a business works: no person's home. */
export interface BusinessSite {
  readonly lines: string[];
  readonly postcode: string;
}

/** What an employer is. A correction names all of it again. */
export interface EmployerDetails {
  readonly name: string;
  /** Of Companies House, eight characters; a sole trader has none. */
  readonly companyNumber?: string;
  readonly tradingNames: readonly string[];
  /** A code of the list `employer-sectors`. */
  readonly sector: string;
  /** A code of the list `employer-sizes`. */
  readonly size: string;
  /** As the employer says itself, a code of the list `communities`. */
  readonly community?: string;
  readonly site?: BusinessSite;
}

export interface ContactPersonName {
  readonly given: string;
  readonly family: string;
}

/** Whom to ask for at an employer. */
export interface GivenContactPerson {
  readonly name: ContactPersonName;
  readonly jobTitle?: string;
  readonly phone?: string;
  readonly email?: string;
}

/** As it stands in an event. */
export interface ContactPersonWords {
  readonly name: Protected<ContactPersonName>;
  readonly jobTitle?: Protected<string>;
  readonly phone?: Protected<string>;
  readonly email?: Protected<string>;
}
