import { covers, endedBy, type Interval, type LocalDate, type Uuid } from '@alongside/kernel';
import type { AssignmentEvent } from './assignment.events';

/** The days on which an advisor is in charge of a claimant. Those of one claimant never overlap. */
export interface Spell extends Interval {
  readonly advisorId: Uuid;
  readonly office: Uuid;
}

/** The events that say who is in charge. */
export type InChargeEvent = Extract<AssignmentEvent, { type: 'AssignmentAccepted' | 'AssignmentEnded' }>;

/** The spells after the event, the earliest first. One that would be left without a day never was. */
export function spellsAfter(spells: readonly Spell[], { type, data }: InChargeEvent): readonly Spell[] {
  const before = endedBy(spells, data.occurredAt);
  if (type === 'AssignmentEnded') return before;
  const { advisorId, office, occurredAt: validFrom } = data;
  return [...before, { advisorId, office, validFrom, validTo: null }];
}

/** The spell of whoever is in charge on that day, as far as the events tell. */
export function spellOn<One extends Spell>(spells: readonly One[], day: LocalDate): One | null {
  return spells.find((spell) => covers(spell, day)) ?? null;
}

/** The spell that goes on. */
export function spellInForce<One extends Spell>(spells: readonly One[]): One | null {
  return spells.find(({ validTo }) => validTo === null) ?? null;
}

/** The days of a cover up to the end of the spell in which it begins: nobody stands in for one who is no longer in charge. */
export function withinSpell<Days extends Interval>(days: Days, spells: readonly Spell[]): Days {
  const end = spellOn(spells, days.validFrom)?.validTo ?? null;
  return end === null ? days : endedBy([days], end)[0]!;
}
