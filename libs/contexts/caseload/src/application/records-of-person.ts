import type { Look } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';
import { claimantDecider } from '../domain/claimant/claimant.decider';

/** All records of whoever has that one: the record that stays, and its duplicates; that one alone of somebody who has no other. */
export async function recordsOfPerson(look: Look, person: Uuid): Promise<readonly Uuid[]> {
  const { into } = (await look(claimantDecider, person)).merging;
  const stays = into?.canonicalId ?? person;
  const { duplicates } = (await look(claimantDecider, stays)).merging;
  return [...new Set([stays, ...Object.values(duplicates), person])];
}
