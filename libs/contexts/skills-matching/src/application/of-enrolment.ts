import { claimantDecider, isInForce, recordsOfPerson } from '@alongside/caseload';
import type { Look } from '@alongside/commands';
import { DomainError, type LocalDate, type Uuid } from '@alongside/kernel';
import { courseDecider, courseNotFound } from '../domain/course/course.decider';
import type { Course } from '../domain/course/course.state';
import { enrolmentDecider, enrolmentNotFound } from '../domain/enrolment/enrolment.decider';
import type { Enrolment } from '../domain/enrolment/enrolment.state';

/** An enrolment of that claimant's. Refuses with `skills-matching/enrolment-not-found`. */
export async function enrolmentOf(look: Look, claimantId: Uuid, enrolmentId: Uuid): Promise<Enrolment> {
  const enrolment = (await look(enrolmentDecider, claimantId))[enrolmentId];
  if (!enrolment) throw enrolmentNotFound();
  return enrolment;
}

/** A course that was not entered in error. Refuses with `skills-matching/course-not-found`. */
export async function existingCourse(look: Look, courseId: Uuid): Promise<Course> {
  const course = await look(courseDecider, courseId);
  if (course === null || course.enteredInError) throw courseNotFound();
  return course;
}

/** Refuses (`skills-matching/provider-excluded`) a provider whom an exclusion, on whichever record of the person, keeps from knowing of a claimant. */
export async function assertNotExcluded(look: Look, claimantId: Uuid, providerId: Uuid): Promise<void> {
  for (const record of await recordsOfPerson(look, claimantId)) {
    const { exclusions } = await look(claimantDecider, record);
    if (Object.values(exclusions).some(({ excluded, lifted }) => !lifted && excluded.id === providerId))
      throw new DomainError(
        'skills-matching/provider-excluded',
        'conflict',
        'An exclusion keeps this provider from knowing of the claimant.',
      );
  }
}

/** Refuses (`skills-matching/consent-needed`) an enrolment whose consent is not in force on one of those days. */
export async function assertMayBeTold(look: Look, { basis }: Enrolment, days: readonly LocalDate[]): Promise<void> {
  if (basis.kind === 'override') return;
  const { consentId, recipient } = basis;
  for (const on of days) if (!(await isInForce(look, { consentId, recipient, on }))) throw consentNeeded();
}

export function consentNeeded(): DomainError {
  return new DomainError(
    'skills-matching/consent-needed',
    'conflict',
    'No consent of the claimant to be referred to that provider is in force, on that day and today.',
  );
}
