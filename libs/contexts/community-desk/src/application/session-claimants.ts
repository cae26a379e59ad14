import { claimantDecider, recordsOfPerson } from '@alongside/caseload';
import type { Look } from '@alongside/commands';
import { DomainError, type Uuid } from '@alongside/kernel';

/** Who says and who brings an entry, and the organisations that each does it for. */
export interface Saying {
  readonly persons: readonly Uuid[];
  readonly organisations: readonly Uuid[];
}

/**
 * The record that stays of a claimant whom these may know of. Refuses anybody else, somebody who excludes one of them, and themselves,
 * as it does somebody who is not there (`caseload/claimant-not-found`).
 */
export async function claimantSeenBy(look: Look, claimantId: Uuid, saying: Saying): Promise<Uuid> {
  const records = await recordsOfPerson(look, claimantId);
  const states = await Promise.all(records.map((record) => look(claimantDecider, record)));
  const isRegistered = states[records.indexOf(claimantId)]!.claimantId !== null;
  const keptOut = new Set([...saying.persons, ...saying.organisations]);
  const excludes = states.some(({ exclusions }) =>
    Object.values(exclusions).some(({ lifted, excluded }) => !lifted && keptOut.has(excluded.id)),
  );
  if (!isRegistered || excludes || records.some((record) => saying.persons.includes(record)))
    throw new DomainError('caseload/claimant-not-found', 'not-found', 'There is no such claimant.');
  return records[0];
}
