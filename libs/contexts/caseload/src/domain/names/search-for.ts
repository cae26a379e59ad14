import { DomainError } from '@alongside/kernel';
import { nationalInsuranceNumberOf } from '../national-insurance/national-insurance-number';
import { dialledNumberOf } from './dialled-number';
import { termsToFind, wholeNameTerms } from './search-terms';

/** Whom somebody looks for. */
export interface AskedFor {
  readonly name?: string;
  readonly phone?: string;
  readonly nationalInsuranceNumber?: string;
}

/** The terms that find them; `null` and none for what was not asked. */
export interface TermsAskedFor {
  /** For each part of the name terms of which any will do. */
  readonly parts: readonly (readonly string[])[];
  /** Of whole names: any will do. */
  readonly name: readonly string[] | null;
  readonly phone: string | null;
  readonly number: string | null;
}

/**
 * What to look for. Refuses (`caseload/search-too-wide`) what would find too many, and (`caseload/national-insurance-number-invalid`)
 * what is no number.
 */
export function searchFor(asked: AskedFor, { within }: { readonly within: 'office' | 'nation' }): TermsAskedFor {
  const phone = asked.phone === undefined ? null : dialledNumberOf(asked.phone);
  if (asked.phone !== undefined && phone === null) throw tooWide('A phone number has six digits or more.');
  const { nationalInsuranceNumber } = asked;
  const number = nationalInsuranceNumber === undefined ? null : nationalInsuranceNumberOf(nationalInsuranceNumber);
  const parts = asked.name === undefined ? [] : termsToFind(asked.name);
  const isExact = phone !== null || number !== null;
  if (asked.name !== undefined && parts.length === 0 && !isExact) throw tooWide('Initials alone find nobody.');
  if (asked.name === undefined && !isExact && within === 'nation')
    throw tooWide('Say a name, a phone number, a National Insurance number or an office.');
  return { parts, name: asked.name === undefined ? null : wholeNameTerms(asked.name), phone, number };
}

function tooWide(message: string): DomainError {
  return new DomainError('caseload/search-too-wide', 'invalid', message);
}
