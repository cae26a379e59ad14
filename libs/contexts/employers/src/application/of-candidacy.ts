import { claimantDecider, recordsOfPerson } from '@alongside/caseload';
import type { Look } from '@alongside/commands';
import { DomainError, type Uuid } from '@alongside/kernel';
import { applicationNotFound, candidacyDecider } from '../domain/candidacy/candidacy.decider';
import type { Application } from '../domain/candidacy/candidacy.state';
import { vacancyDecider } from '../domain/vacancy/vacancy.decider';
import type { OfferedBy } from '../domain/vacancy/vacancy-terms';

/** An application of that claimant's. Refuses with `employers/application-not-found`. */
export async function applicationOf(look: Look, claimantId: Uuid, applicationId: Uuid): Promise<Application> {
  const application = (await look(candidacyDecider, claimantId))[applicationId];
  if (!application) throw applicationNotFound();
  return application;
}

/** Who offers a vacancy. Refuses what nobody can apply for: `employers/vacancy-not-found`, `employers/vacancy-closed`. */
export async function openVacancy(look: Look, vacancyId: Uuid): Promise<OfferedBy> {
  const vacancy = await look(vacancyDecider, vacancyId);
  if (vacancy === null || vacancy.enteredInError)
    throw new DomainError('employers/vacancy-not-found', 'not-found', 'There is no such vacancy.');
  if (vacancy.closed !== null) throw new DomainError('employers/vacancy-closed', 'conflict', 'This vacancy is closed.');
  return vacancy.terms.employer;
}

/** Refuses (`employers/employer-excluded`) who is not to know of a claimant, on whichever record of the person an exclusion says so. */
export async function assertNotExcluded(look: Look, claimantId: Uuid, employerId: Uuid): Promise<void> {
  for (const record of await recordsOfPerson(look, claimantId)) {
    const { exclusions } = await look(claimantDecider, record);
    if (Object.values(exclusions).some(({ excluded, lifted }) => !lifted && excluded.id === employerId))
      throw new DomainError(
        'employers/employer-excluded',
        'conflict',
        'An exclusion keeps this employer from knowing of the claimant.',
      );
  }
}
