import { claimantDecider, recordsOfPerson } from '@alongside/caseload';
import type { Look } from '@alongside/commands';
import { covers, DomainError, type LocalDate, type Uuid } from '@alongside/kernel';
import { staffMemberDecider } from '@alongside/offices';
import { keptFromClaimant } from '../domain/support-case/refusals';
import { caseworkRoles } from '../domain/support-case/team';

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

interface AtOffice {
  readonly office: Uuid;
  readonly days: readonly LocalDate[];
  readonly as?: readonly string[];
}

/** Whether somebody is of the casework of that office on each of the days, by the staff register. */
export async function doesCasework(
  look: Look,
  personId: Uuid,
  { office, days, as = caseworkRoles }: AtOffice,
): Promise<boolean> {
  const roles = (await look(staffMemberDecider, personId))?.roles ?? [];
  const there = roles.filter(({ role, placeId }) => as.includes(role) && placeId === office);
  return days.every((day) => there.some((one) => covers(one, day)));
}

/** Refuses whoever does no casework at that office on those days. */
export async function assertOfOffice(look: Look, personId: Uuid, at: Omit<AtOffice, 'as'>): Promise<void> {
  if (!(await doesCasework(look, personId, at)))
    throw new DomainError(
      'high-barriers/member-not-of-office',
      'conflict',
      'Who joins for no organisation does casework at the office of the case on that day and today.',
    );
}

/** Refuses whoever is no advisor or team leader of that office on those days. */
export async function assertCaseworker(look: Look, personId: Uuid, at: Omit<AtOffice, 'as'>): Promise<void> {
  await assertStaff(look, personId);
  if (!(await doesCasework(look, personId, { ...at, as: ['advisor', 'team_leader'] })))
    throw new DomainError(
      'high-barriers/owner-not-of-office',
      'conflict',
      'Whoever has the case in hand is an advisor or team leader of its office on that day and today.',
    );
}
