import { isForgotten, type LocalDate } from '@alongside/kernel';
import type { PersonalDetails } from '../claimant/personal-details';
import { dialledNumberOf } from './dialled-number';
import { wholeNameTerm, wholeNameTerms } from './search-terms';

/** What somebody says of a claimant, to find that one and nobody else: exactly as on the record. */
export interface Identifiers {
  /** In whatever order of its parts, capitals and accents. */
  readonly name?: string;
  readonly dateOfBirth?: LocalDate;
  readonly phone?: string;
  /** Without spaces, in capitals. */
  readonly nationalInsuranceNumber?: string;
}

/** Whether all that is said is so. */
export function answersTo(details: PersonalDetails, said: Identifiers): boolean {
  const { name, dateOfBirth, contact, nationalInsuranceNumber } = details;
  const phone = contact === undefined || isForgotten(contact) ? null : dialledNumberOf(contact.phone ?? '');
  const is: { readonly [Kind in keyof Required<Identifiers>]: (asked: string) => boolean } = {
    name: (asked) => !isForgotten(name) && wholeNameTerms(asked).includes(wholeNameTerm(name)),
    dateOfBirth: (asked) => asked === dateOfBirth,
    phone: (asked) => dialledNumberOf(asked) !== null && dialledNumberOf(asked) === phone,
    nationalInsuranceNumber: (asked) => asked === nationalInsuranceNumber,
  };
  const kinds = Object.keys(said) as (keyof Identifiers)[];
  return kinds.every((kind) => said[kind] === undefined || is[kind](said[kind]));
}
