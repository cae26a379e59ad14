import type { Look } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';
import { employerDecider } from '../domain/employer/employer.decider';

/** The ids of all records of the employer that this one is of: that which stays first. An id of no employer is that id alone. */
export async function recordsOfEmployer(look: Look, id: Uuid): Promise<readonly [Uuid, ...Uuid[]]> {
  const own = (await look(employerDecider, id))?.merging;
  const stays = own?.into?.canonicalId ?? id;
  const merging = stays === id ? own : (await look(employerDecider, stays))?.merging;
  return [stays, ...Object.values(merging?.duplicates ?? {})];
}
