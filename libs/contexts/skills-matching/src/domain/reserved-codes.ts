import { DomainError } from '@alongside/kernel';

/** What lists and figures say in the place of a code: of the forgotten, of whom nothing was said, and of what has nothing of the kind. */
const reservedCodes: readonly string[] = ['erased', 'not-stated', 'none'];

/** Refuses codes that would count something among what a list or figure knows nothing of. */
export function refuseReserved(codes: readonly string[]): void {
  const found = codes.find((code) => reservedCodes.includes(code));
  if (found !== undefined)
    throw new DomainError(
      'skills-matching/reserved-code',
      'invalid',
      `Lists and figures say "${found}" where no code is known.`,
    );
}
