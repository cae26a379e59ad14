import { DomainError, type LocalDate, type Uuid } from '@alongside/kernel';
import { outOfOrder } from '../rules';
import { spellInForce, type Spell } from './spells';

/** The caseload of an advisor at an office. */
export interface OfAdvisor {
  readonly fromAdvisorId: Uuid;
  readonly office: Uuid;
}

/** The caseload that is given to others as a whole, and by which order. */
export interface OfCaseload extends OfAdvisor {
  readonly reassignmentId: Uuid;
}

/** Refuses (`caseload/not-of-that-caseload`) whomever another advisor has in charge by now, or that advisor elsewhere. */
export function assertOfCaseload(spell: Spell | null, { fromAdvisorId, office }: OfAdvisor): Spell {
  if (!spell) throw nobodyInCharge();
  if (spell.advisorId !== fromAdvisorId || spell.office !== office)
    throw new DomainError('caseload/not-of-that-caseload', 'conflict', 'This claimant is on another caseload by now.');
  return spell;
}

/** Refuses to have a claimant of the caseload handed over from that day on, whoever takes over. */
export function assertHandedOver(spells: readonly Spell[], of: OfAdvisor, day: LocalDate): void {
  const { validFrom } = assertOfCaseload(spellInForce(spells), of);
  if (day < validFrom) throw outOfOrder('That day lies before the last advisor took over.');
}

export function nobodyInCharge(): DomainError {
  return new DomainError('caseload/nobody-in-charge', 'conflict', 'Nobody is in charge of this claimant on that day.');
}
