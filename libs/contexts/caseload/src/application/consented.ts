import { derivedId, type Look } from '@alongside/commands';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { consentDecider } from '../domain/consent/consent.decider';
import { coversOn } from '../domain/consent/consent-spells';
import { recordsOfPerson } from './records-of-person';

export interface ConsentAsked {
  readonly claimantId: Uuid;
  /** A code of the list `consent-purposes`. */
  readonly purpose: string;
  /** To whom something would be told: a person, an organisation, an employer. */
  readonly recipient: Uuid;
  readonly on: LocalDate;
}

/** There is one consent a person and purpose. */
export function consentIdOf(claimantId: Uuid, purpose: string): Uuid {
  return derivedId(claimantId, `consent/${purpose}`);
}

/** Whether the claimant's consent was in force on that day, by the consents' own streams; of merged records any counts. */
export async function hasConsented(look: Look, asked: ConsentAsked): Promise<boolean> {
  return (await consentInForce(look, asked)) !== null;
}

/** Whether it was refused or withdrawn, and nothing else was said of it since; of merged records any counts. */
export async function hasDeclined(look: Look, claimantId: Uuid, purpose: string): Promise<boolean> {
  for (const record of await recordsOfPerson(look, claimantId)) {
    const consent = await look(consentDecider, consentIdOf(record, purpose));
    if (consent?.said === 'refused' || consent?.said === 'withdrawn') return true;
  }
  return false;
}

/** The consent that was in force on that day; `null` where there was none. */
export async function consentInForce(
  look: Look,
  { claimantId, purpose, recipient, on }: ConsentAsked,
): Promise<Uuid | null> {
  for (const record of await recordsOfPerson(look, claimantId)) {
    const consentId = consentIdOf(record, purpose);
    if (await isInForce(look, { consentId, recipient, on })) return consentId;
  }
  return null;
}

/** Whether that consent was in force on that day, by its own stream. */
export async function isInForce(
  look: Look,
  { consentId, recipient, on }: { readonly consentId: Uuid; readonly recipient: Uuid; readonly on: LocalDate },
): Promise<boolean> {
  return coversOn(await look(consentDecider, consentId), on, recipient);
}
