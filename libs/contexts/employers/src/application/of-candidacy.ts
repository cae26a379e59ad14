import type { Look } from '@alongside/commands';
import { DomainError, type Uuid } from '@alongside/kernel';
import { applicationNotFound, candidacyDecider } from '../domain/candidacy/candidacy.decider';
import type { Application } from '../domain/candidacy/candidacy.state';
import { vacancyDecider } from '../domain/vacancy/vacancy.decider';

/** An application of that claimant's. Refuses with `employers/application-not-found`. */
export async function applicationOf(look: Look, claimantId: Uuid, applicationId: Uuid): Promise<Application> {
  const application = (await look(candidacyDecider, claimantId))[applicationId];
  if (!application) throw applicationNotFound();
  return application;
}

/** Refuses what nobody can apply for: `employers/vacancy-not-found`, `employers/vacancy-closed`. */
export async function assertOpenVacancy(look: Look, vacancyId: Uuid): Promise<void> {
  const vacancy = await look(vacancyDecider, vacancyId);
  if (vacancy === null || vacancy.enteredInError)
    throw new DomainError('employers/vacancy-not-found', 'not-found', 'There is no such vacancy.');
  if (vacancy.closed !== null) throw new DomainError('employers/vacancy-closed', 'conflict', 'This vacancy is closed.');
}
