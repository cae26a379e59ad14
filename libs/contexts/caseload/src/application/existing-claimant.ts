import type { Look } from '@alongside/commands';
import { DomainError, type Uuid } from '@alongside/kernel';
import { claimantDecider } from '../domain/claimant/claimant.decider';

/** Refuses (`caseload/claimant-not-found`) what is asked for somebody who is not registered. */
export async function assertRegistered(look: Look, claimantId: Uuid): Promise<void> {
  const { claimantId: registered } = await look(claimantDecider, claimantId);
  if (registered === null)
    throw new DomainError('caseload/claimant-not-found', 'not-found', 'There is no such claimant.');
}
