import type { Uuid } from '@alongside/kernel';
import type { InteractionRecord } from '../read-models/interaction/interaction.record';
import { isStaff } from '../read-models/interaction/participant-names';

/** Of whom interactions of a claimant's tell something: the claimant, on whichever record, and the staff who are named as having taken part. */
export function namedIn(claimantId: Uuid, interactions: readonly InteractionRecord[]): Uuid[] {
  const staff = interactions
    .flatMap(({ log }) => log?.participants ?? [])
    .filter((one) => isStaff(one) && one.name !== null);
  return [...new Set([claimantId, ...interactions.map((one) => one.claimantId), ...staff.map(({ id }) => id)])];
}
