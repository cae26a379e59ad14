import { decision, type Decision } from '@alongside/commands';
import { londonDateOf } from '@alongside/kernel';
import type { Erasure } from '@alongside/vault';
import { personDecider } from '../../domain/person/person.decider';

/** To record what the ledger says, unless that was recorded before. */
export function forgetAs({ person, ground, at }: Erasure): Decision {
  return decision(personDecider, person, { kind: 'forget', personId: person, ground, occurredAt: londonDateOf(at) });
}
