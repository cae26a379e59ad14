import { claimantDecider, recordsOfPerson } from '@alongside/caseload';
import type { Look } from '@alongside/commands';
import { DomainError, type Uuid } from '@alongside/kernel';

/**
 * All records of a claimant of whom all these persons and organisations may know. Refuses themselves, and whoever excludes one of them, as
 * somebody who is not there (`caseload/claimant-not-found`).
 */
export async function referableClaimant(
  look: Look,
  claimantId: Uuid,
  parties: readonly Uuid[],
): Promise<readonly Uuid[]> {
  const records = await recordsOfPerson(look, claimantId);
  for (const record of records) {
    const { exclusions } = await look(claimantDecider, record);
    const excludes = Object.values(exclusions).some(({ lifted, excluded }) => !lifted && parties.includes(excluded.id));
    if (excludes || parties.includes(record)) throw claimantNotFound();
  }
  return records;
}

export function claimantNotFound(): DomainError {
  return new DomainError('caseload/claimant-not-found', 'not-found', 'There is no such claimant.');
}
