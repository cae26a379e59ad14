import { claimantDecider, recordsOfPerson } from '@alongside/caseload';
import type { Look } from '@alongside/commands';
import { covers, DomainError, type LocalDate, type Uuid } from '@alongside/kernel';
import { staffMemberDecider } from '@alongside/offices';
import { keptFromClaimant } from '../domain/support-case/refusals';

/** Refuses whoever is the claimant, or is named by an exclusion of the claimant's, person or organisation; of merged records, of any. */
export async function assertMayKnow(look: Look, claimantId: Uuid, parties: readonly Uuid[]): Promise<void> {
  for (const record of await recordsOfPerson(look, claimantId)) {
    const { exclusions } = await look(claimantDecider, record);
    const excludes = Object.values(exclusions).some(({ lifted, excluded }) => !lifted && parties.includes(excluded.id));
    if (excludes || parties.includes(record)) throw keptFromClaimant();
  }
}

/** Refuses whoever is not on the staff register. */
export async function assertStaff(look: Look, personId: Uuid): Promise<void> {
  if ((await look(staffMemberDecider, personId)) === null)
    throw new DomainError('offices/staff-member-not-found', 'not-found', 'Nobody of that id is on the staff.');
}

/** Refuses whoever does no casework at that office on that day. */
export async function assertCaseworker(
  look: Look,
  personId: Uuid,
  on: { office: Uuid; day: LocalDate },
): Promise<void> {
  await assertStaff(look, personId);
  const roles = (await look(staffMemberDecider, personId))?.roles ?? [];
  const isOfOffice = roles.some(
    (one) => ['advisor', 'team_leader'].includes(one.role) && one.placeId === on.office && covers(one, on.day),
  );
  if (!isOfOffice)
    throw new DomainError(
      'high-barriers/owner-not-of-office',
      'conflict',
      'Whoever has the case in hand is an advisor or team leader of its office on that day.',
    );
}
