import { DomainError } from '@alongside/kernel';

/** What lists and figures say in the place of a code: of the forgotten, of whom nothing was said, of what has nothing of the kind, and of what one is not told. */
const reservedCodes: readonly string[] = ['erased', 'not-stated', 'none', 'untold'];

/** Refuses codes that would count somebody among those of whom a list or figure knows nothing. */
export function refuseReserved(codes: readonly string[]): void {
  const found = codes.find((code) => reservedCodes.includes(code));
  if (found !== undefined)
    throw new DomainError(
      'community-desk/reserved-code',
      'invalid',
      `Lists and figures say "${found}" where no code is known.`,
    );
}
