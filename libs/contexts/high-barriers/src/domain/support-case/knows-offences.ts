import { covers, DomainError, type LocalDate, type Uuid } from '@alongside/kernel';
import type { SupportCase } from './support-case.state';
import { accessOf, coveringOffences } from './team';

/**
 * Whether somebody who is on the team that day may have to do with offences: the office's own staff, and those of an organisation under an agreement
 * that covers offences.
 */
export function coversOffences({ team }: SupportCase, personId: Uuid, day: LocalDate): boolean {
  return accessOf(coveringOffences(team)).some((one) => one.memberId === personId && covers(one, day));
}

export function refuseUncovered(state: SupportCase, personId: Uuid, day: LocalDate): void {
  if (!coversOffences(state, personId, day)) throw notCovered();
}

export function notCovered(): DomainError {
  return new DomainError(
    'high-barriers/offences-not-covered',
    'forbidden',
    'What lets this person know of the case does not cover offences.',
  );
}
