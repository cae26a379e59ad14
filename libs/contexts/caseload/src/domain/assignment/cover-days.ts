import { DomainError, overlap, type Interval, type LocalDate } from '@alongside/kernel';
import { outOfOrder } from '../rules';
import { assertOfCaseload, nobodyInCharge, type OfAdvisor } from './of-caseload';
import { spellOn, withinSpell, type Spell } from './spells';

/** The days on which somebody is to stand in: `[from, to)`. */
interface AskedDays {
  readonly from: LocalDate;
  readonly to?: LocalDate;
}

/** Refuses (`caseload/out-of-order`) what is not a single day. */
export function assertDays({ from, to }: AskedDays): void {
  if (to !== undefined && to <= from) throw outOfOrder('A cover is of at least one day: its end is the day after.');
}

/**
 * The spell in which somebody is to stand in, whoever it is. Refuses days on which nobody is in charge or which are covered already, and
 * where a whole caseload is covered, whoever is not of it.
 */
export function assertCoverable(
  { spells, covers }: { readonly spells: readonly Spell[]; readonly covers: readonly Interval[] },
  asked: AskedDays,
  of?: OfAdvisor,
): Spell {
  assertDays(asked);
  const spell = spellOn(spells, asked.from);
  if (!spell) throw nobodyInCharge();
  if (of) assertOfCaseload(spell, of);
  const days = withinSpell({ validFrom: asked.from, validTo: asked.to ?? null }, spells);
  if (covers.some((one) => overlap(one, days)))
    throw new DomainError('caseload/cover-overlaps', 'conflict', 'Some of these days are covered already.');
  return spell;
}
