import type { Look } from '@alongside/commands';
import { DomainError, type Uuid } from '@alongside/kernel';
import { holdDecider } from '../domain/hold/hold.decider';

/** Refuses (`privacy/on-hold`) what would erase the records of somebody on whom there is a hold, under whichever of the ids. */
export async function assertNoHold(look: Look, records: readonly Uuid[]): Promise<void> {
  for (const id of records)
    if (Object.keys(await look(holdDecider, id)).length > 0)
      throw new DomainError('privacy/on-hold', 'conflict', 'The records of this person are on hold.');
}
