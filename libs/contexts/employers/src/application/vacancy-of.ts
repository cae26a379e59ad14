import type { Look } from '@alongside/commands';
import { DomainError, type Uuid } from '@alongside/kernel';
import { vacancyDecider } from '../domain/vacancy/vacancy.decider';

/** Refuses what is no vacancy of that employer (`employers/vacancy-not-found`). */
export async function assertVacancyOf(look: Look, employerId: Uuid, vacancyId: Uuid | undefined): Promise<void> {
  if (vacancyId === undefined) return;
  const vacancy = await look(vacancyDecider, vacancyId);
  if (vacancy?.terms.employer.employerId !== employerId)
    throw new DomainError('employers/vacancy-not-found', 'not-found', 'The employer has no such vacancy.');
}
