import { isForgotten } from '@alongside/kernel';
import { claimantDecider } from '../../domain/claimant/claimant.decider';
import { plainNumber } from '../../domain/national-insurance/national-insurance-number';
import type { GivenPayment } from './feed-payment';
import type { GivenPayrollEntry } from './feed-payroll';
import type { GivenClaimRow } from './import-claim';
import type { GivenPerson } from './import-person';
import type { Importing } from './importing';

/**
 * What a row is judged on or changes and another of the file may change, under names of this import's own: of two rows that share one, the
 * first is to go first. Interactions have nothing in common: each id comes once in a file, and no meeting is judged on another.
 */
export type Touched = readonly string[];

/** A number that the record holds is given up where the row has another one. */
export async function touchedByPerson({ commands, ids }: Importing, given: GivenPerson): Promise<Touched> {
  const person = nameOf('person', given.externalId);
  const told = given.details.nationalInsuranceNumber;
  if (told === undefined) return [person];
  const { state } = await commands.look(claimantDecider, ids.idOf('person', given.externalId));
  const held = state.details?.nationalInsuranceNumber;
  const numbers = [told, ...(held === undefined || isForgotten(held) ? [] : [held])].map(plainNumber);
  return [person, ...numbers.map((number) => nameOf('number', number))];
}

export function touchedByClaim({ externalId, earlier }: GivenClaimRow): Touched {
  const claims = earlier === undefined ? [externalId] : [externalId, earlier];
  return claims.map((claim) => nameOf('claim', claim));
}

export function touchedByPayment({ externalId, claim }: GivenPayment): Touched {
  return [nameOf('claim', claim), nameOf('payment', externalId)];
}

export function touchedByPayrollEntry({ externalId, person }: GivenPayrollEntry): Touched {
  return [nameOf('person', person), nameOf('entry', externalId)];
}

function nameOf(kind: string, id: string): string {
  return `${kind} ${id}`;
}
