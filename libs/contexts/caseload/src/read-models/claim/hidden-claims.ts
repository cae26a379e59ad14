import type { Uuid } from '@alongside/kernel';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { ClaimRow } from './claim.row';

/** Which of the claims were entered in error: nothing points to them any more. */
export async function hiddenClaims(
  manager: EntityManager,
  claimIds: readonly (Uuid | null)[],
): Promise<ReadonlySet<Uuid>> {
  const named = claimIds.filter((claimId) => claimId !== null);
  if (named.length === 0) return new Set();
  const where = { claimId: In(named), enteredInErrorOn: Not(IsNull()) };
  const rows = await manager.find(ClaimRow, { select: { claimId: true }, where });
  return new Set(rows.map(({ claimId }) => claimId));
}

/** The same of claims that are there already. */
export function hiddenAmong(claims: readonly ClaimRow[]): ReadonlySet<Uuid> {
  return new Set(claims.filter(({ enteredInErrorOn }) => enteredInErrorOn !== null).map(({ claimId }) => claimId));
}
