import type { Look } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';
import type { Erasures } from '@alongside/vault';
import { personDecider } from '../domain/person/person.decider';
import { personForgotten, personNotFound } from '../domain/rules';

/**
 * Refuses what is asked about somebody of whom nothing was ever recorded (`privacy/person-not-found`), or who was forgotten
 * (`privacy/person-forgotten`).
 */
export async function assertKnown(erasures: Erasures, look: Look, personId: Uuid): Promise<void> {
  if ((await look(personDecider, personId)).forgotten) throw personForgotten();
  if (!(await erasures.knows(personId))) throw personNotFound();
}
