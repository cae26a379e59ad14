import type { Look } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';
import { claimDecider, type EarlierClaim } from '../domain/claim/claim.decider';

/** A claim that a re-entry may go back to, out of its own stream. */
export async function earlierClaim(look: Look, claimId: Uuid): Promise<EarlierClaim> {
  const claim = await look(claimDecider, claimId);
  if (claim?.enteredInError) return { claimId, claimantId: null, closedOn: null };
  return { claimId, claimantId: claim?.ids.claimantId ?? null, closedOn: claim?.closed?.on ?? null };
}
