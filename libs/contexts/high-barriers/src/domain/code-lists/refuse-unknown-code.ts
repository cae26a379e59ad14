import { DomainError, type CodeList, type LocalDate } from '@alongside/kernel';

export function isInForce({ codes }: CodeList, code: string, day: LocalDate): boolean {
  return codes.some((one) => one.code === code && one.from <= day && (one.to === undefined || day < one.to));
}

/** Refuses with `high-barriers/unknown-code` what is no code of the list on that day. */
export function refuseUnknownCode(list: CodeList, code: string, day: LocalDate): void {
  if (!isInForce(list, code, day))
    throw new DomainError('high-barriers/unknown-code', 'invalid', `On that day the list ${list.id} has no such code.`);
}
