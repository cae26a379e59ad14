import { DomainError, type Uuid } from '@alongside/kernel';
import type { Spell } from './spells';

/** The caseload that is given to others as a whole, and by which order. */
export interface OfCaseload {
  readonly reassignmentId: Uuid;
  readonly fromAdvisorId: Uuid;
  readonly office: Uuid;
}

/** Refuses (`caseload/not-of-that-caseload`) whomever another advisor has in charge by now, or that advisor elsewhere. */
export function assertOfCaseload(spell: Spell | null, { fromAdvisorId, office }: OfCaseload): Spell {
  if (!spell) throw nobodyInCharge();
  if (spell.advisorId !== fromAdvisorId || spell.office !== office)
    throw new DomainError('caseload/not-of-that-caseload', 'conflict', 'This claimant is on another caseload by now.');
  return spell;
}

export function nobodyInCharge(): DomainError {
  return new DomainError('caseload/nobody-in-charge', 'conflict', 'Nobody is in charge of this claimant on that day.');
}
