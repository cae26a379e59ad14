import type { LocalDate, Month, Protected } from '@alongside/kernel';

export interface PersonName {
  readonly given: string;
  readonly family: string;
}

export interface Contact {
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
}

/** Who somebody is. A correction names all of it again. */
export interface PersonalDetails {
  readonly name: Protected<PersonName>;
  readonly dateOfBirth?: Protected<LocalDate>;
  readonly contact?: Protected<Contact>;
  /** Without spaces, in capitals. */
  readonly nationalInsuranceNumber?: Protected<string>;
  /** Of the date of birth, or estimated where that is not known. */
  readonly birthMonth?: Protected<Month>;
}
