import type { Look } from '@alongside/commands';
import { DomainError, type Uuid } from '@alongside/kernel';
import { vacancyDecider } from '../domain/vacancy/vacancy.decider';
import { recordsOfEmployer } from './records-of-employer';

/** Refuses what is no vacancy of that employer, on whichever of its records (`employers/vacancy-not-found`). */
export async function assertVacancyOf(look: Look, employerId: Uuid, vacancyId: Uuid | undefined): Promise<void> {
  if (vacancyId === undefined) return;
  const offeredBy = (await look(vacancyDecider, vacancyId))?.terms.employer.employerId;
  if (offeredBy === undefined || !(await recordsOfEmployer(look, employerId)).includes(offeredBy))
    throw new DomainError('employers/vacancy-not-found', 'not-found', 'The employer has no such vacancy.');
}
