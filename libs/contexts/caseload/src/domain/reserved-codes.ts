import { DomainError } from '@alongside/kernel';

/** What lists and figures themselves say in the place of a code: of the forgotten, and of those of whom nothing was said. */
export const reservedCodes: readonly string[] = ['erased', 'not-stated'];

/** Of what somebody may have several: there lists say `none` of those who have nothing of the kind. */
export const reservedOfMany: readonly string[] = [...reservedCodes, 'none'];

/** Refuses codes that would count somebody among those of whom a list or figure knows nothing. */
export function refuseReserved(codes: readonly string[], reserved = reservedCodes): void {
  const found = codes.find((code) => reserved.includes(code));
  if (found !== undefined)
    throw new DomainError(
      'caseload/reserved-code',
      'invalid',
      `Lists and figures say "${found}" where no code is known.`,
    );
}
