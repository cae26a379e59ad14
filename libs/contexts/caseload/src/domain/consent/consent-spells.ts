import type { LocalDate, Uuid } from '@alongside/kernel';
import type { ConsentEvent, Recipient } from './consent.events';

/** From when until when a consent was in force, and for whom. */
export interface ConsentSpell {
  readonly from: LocalDate;
  /** The first day on which it is not in force any more. */
  readonly to: LocalDate | null;
  readonly recipients: readonly Recipient[];
}

/** What is given again, refused or withdrawn ends what was given before. */
export function spellsAfter(spells: readonly ConsentSpell[], { type, data }: ConsentEvent): readonly ConsentSpell[] {
  if (type === 'ConsentAsked') return spells;
  const on = data.occurredAt;
  const ended = spells.map((spell) => (spell.to === null || spell.to > on ? { ...spell, to: on } : spell));
  if (type !== 'ConsentGiven') return ended;
  return [...ended, { from: on, to: data.expiresOn ?? null, recipients: data.recipients }];
}

/** Whether it was in force on that day, for that person or organisation: as far as it is known now. */
export function coversOn(
  consent: { readonly spells: readonly ConsentSpell[] } | null,
  day: LocalDate,
  recipient: Uuid,
): boolean {
  const inForce = consent?.spells.find(({ from, to }) => from <= day && (to === null || to > day));
  return inForce?.recipients.some(({ id }) => id === recipient) ?? false;
}
