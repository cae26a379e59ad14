import type { Look } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';
import { claimantDecider } from '../domain/claimant/claimant.decider';
import type { Merging } from '../domain/claimant/merging';
import { refuseUnregistered } from './existing-claimant';

/** All records of one person: the record that stays, and its duplicates. */
export type RecordsOfPerson = readonly [stays: Uuid, ...others: Uuid[]];

/** All records of whoever has that one; that one alone of somebody who has no other. */
export async function recordsOfPerson(look: Look, person: Uuid): Promise<RecordsOfPerson> {
  return recordsBy(look, person, (await look(claimantDecider, person)).merging);
}

/** Those of whoever is registered under that id; refuses what is asked for anybody else (`caseload/claimant-not-found`). */
export async function recordsOfRegistered(look: Look, claimantId: Uuid): Promise<RecordsOfPerson> {
  const state = await look(claimantDecider, claimantId);
  refuseUnregistered(state);
  return recordsBy(look, claimantId, state.merging);
}

async function recordsBy(look: Look, person: Uuid, { into, duplicates }: Merging): Promise<RecordsOfPerson> {
  if (into === null) return [person, ...Object.values(duplicates)];
  const stays = (await look(claimantDecider, into.canonicalId)).merging;
  return [into.canonicalId, ...new Set([...Object.values(stays.duplicates), person])];
}
