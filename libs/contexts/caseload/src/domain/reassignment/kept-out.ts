import { DomainError, type Uuid } from '@alongside/kernel';

/** Who is to be in charge or to stand in, with the organisations that an exclusion may name in the person's place. */
export interface Worker {
  readonly advisorId: Uuid;
  readonly organisations: readonly Uuid[];
}

/** Whether that worker may not see the claimant: an exclusion says so, or it is the own record. */
export function isKeptOut({ advisorId, organisations }: Worker, claimantId: Uuid, excluded: readonly Uuid[]): boolean {
  return claimantId === advisorId || [advisorId, ...organisations].some((one) => excluded.includes(one));
}

export function keptOut(): DomainError {
  return new DomainError('caseload/advisor-kept-out', 'conflict', 'That advisor may not see this claimant.');
}

export function notAnAdvisorThere(): DomainError {
  return new DomainError('caseload/not-an-advisor-there', 'conflict', 'That person is no advisor there on that day.');
}
