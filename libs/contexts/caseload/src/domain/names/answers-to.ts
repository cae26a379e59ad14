import { isForgotten, type LocalDate } from '@alongside/kernel';
import type { PersonalDetails } from '../claimant/personal-details';
import { dialledNumberOf } from './dialled-number';
import { wholeNameTerm, writtenName } from './search-terms';

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
  const known: { readonly [Kind in keyof Required<Identifiers>]: unknown } = {
    name: isForgotten(name) ? null : wholeNameTerm(writtenName(name)),
    dateOfBirth,
    phone: contact === undefined || isForgotten(contact) ? null : dialledNumberOf(contact.phone ?? ''),
    nationalInsuranceNumber,
  };
  const asked: Identifiers = {
    ...said,
    ...(said.name !== undefined && { name: wholeNameTerm(said.name) }),
    ...(said.phone !== undefined && { phone: dialledNumberOf(said.phone) ?? '' }),
  };
  const kinds = Object.keys(asked) as (keyof Identifiers)[];
  return kinds.every((kind) => asked[kind] === undefined || asked[kind] === known[kind]);
}
