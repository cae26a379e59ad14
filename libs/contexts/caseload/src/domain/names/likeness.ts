import { isForgotten } from '@alongside/kernel';
import type { PersonalDetails } from '../claimant/personal-details';
import { dialledNumberOf } from './dialled-number';
import { soundOf, wholeNameTerm } from './search-terms';

/** Why two records may be of one person. */
export const likenesses = [
  'same-name',
  'similar-name',
  'same-date-of-birth',
  'same-birth-month',
  'same-phone',
  'same-email',
] as const;

export type Likeness = (typeof likenesses)[number];

/** All reasons that hold for the two. What is not known of either is none. */
export function likenessesOf(one: PersonalDetails, other: PersonalDetails): Likeness[] {
  const [a, b] = [one, other].map(comparable) as [Comparable, Comparable];
  const same = (what: keyof Comparable) => a[what] !== null && a[what] === b[what];
  const holds: Record<Likeness, boolean> = {
    'same-name': same('name'),
    'similar-name': !same('name') && same('sound'),
    'same-date-of-birth': same('dateOfBirth'),
    'same-birth-month': !same('dateOfBirth') && same('birthMonth'),
    'same-phone': same('phone'),
    'same-email': same('email'),
  };
  return likenesses.filter((likeness) => holds[likeness]);
}

interface Comparable {
  readonly name: string | null;
  readonly sound: string | null;
  readonly dateOfBirth: string | null;
  readonly birthMonth: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

function comparable({ name, contact, dateOfBirth, birthMonth }: PersonalDetails): Comparable {
  const known = <Value>(value: Value | undefined) => (value === undefined || isForgotten(value) ? null : value);
  const told = isForgotten(name) ? null : name;
  const { phone = '', email } = (known(contact) as { phone?: string; email?: string } | null) ?? {};
  return {
    name: told && wholeNameTerm(told),
    sound: told && soundOf(told),
    dateOfBirth: known(dateOfBirth) as string | null,
    birthMonth: known(birthMonth) as string | null,
    phone: dialledNumberOf(phone),
    email: email?.toLowerCase() ?? null,
  };
}
