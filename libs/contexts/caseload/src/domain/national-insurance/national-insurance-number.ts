import { DomainError } from '@alongside/kernel';

/** HMRC's format: two prefix letters (some never issued), six digits, a suffix A to D. */
const format = /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/;

/** The number in capitals and without spaces. Refuses (`caseload/national-insurance-number-invalid`) what is none. */
export function nationalInsuranceNumberOf(text: string): string {
  const number = plainNumber(text);
  if (!format.test(number))
    throw new DomainError(
      'caseload/national-insurance-number-invalid',
      'invalid',
      'This is no National Insurance number.',
    );
  return number;
}

/** A text as such a number is written: in capitals and without spaces, whether it is one or not. */
export function plainNumber(text: string): string {
  return text.replace(/\s/g, '').toUpperCase();
}
