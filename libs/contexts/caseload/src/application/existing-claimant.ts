import type { Look } from '@alongside/commands';
import { DomainError, type Uuid } from '@alongside/kernel';
import { claimantDecider, type ClaimantState } from '../domain/claimant/claimant.decider';
import { refuseMerged } from '../domain/claimant/merging';

/**
 * Refuses what is asked for somebody who is not registered (`caseload/claimant-not-found`), or whose record is merged into another
 * (`caseload/claimant-merged`).
 */
export async function assertRegistered(look: Look, claimantId: Uuid): Promise<void> {
  const state = await look(claimantDecider, claimantId);
  refuseUnregistered(state);
  refuseMerged(state.merging);
}

export function refuseUnregistered({ claimantId }: ClaimantState): void {
  if (claimantId === null)
    throw new DomainError('caseload/claimant-not-found', 'not-found', 'There is no such claimant.');
}
