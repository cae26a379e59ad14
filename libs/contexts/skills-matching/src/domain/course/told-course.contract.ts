import type { CourseCommand } from './course.decider';
import type { CourseEvent } from './course.events';
import type { CourseChanges, CourseTerms } from './course-terms';

export const courseId = '0192d3c3-0001-7c33-9a55-1f2b3c4d5e6f';
export const providerId = '0192d3c3-0002-7c33-9a55-1f2b3c4d5e6f';
export const office = '0192d3c3-0003-7c33-9a55-1f2b3c4d5e6f';
export const enrolmentId = '0192d3c3-0004-7c33-9a55-1f2b3c4d5e6f';
export const anotherEnrolment = '0192d3c3-0005-7c33-9a55-1f2b3c4d5e6f';
export const placementId = '0192d3c3-0006-7c33-9a55-1f2b3c4d5e6f';
export const anotherPlacement = '0192d3c3-0007-7c33-9a55-1f2b3c4d5e6f';
export const teacher = '0192d3c3-0008-7c33-9a55-1f2b3c4d5e6f';

export const foodHygiene = '7bba5a4b-1d6a-4d9c-9a3d-6a0c58f3a6c1';
export const today = '2026-03-09';
export const announcedOn = '2026-02-02';

export const terms: CourseTerms = {
  title: 'Food hygiene, level 2',
  skills: [
    {
      taxonomy: 'esco',
      code: `http://data.europa.eu/esco/skill/${foodHygiene}`,
      label: 'comply with food hygiene',
      level: 'intermediate',
    },
  ],
  places: 1,
  startsOn: '2026-03-02',
  endsOn: '2026-03-27',
  costPence: 4500,
  offices: [office],
  area: 'Harlesden Library',
  language: 'en',
};

export const announced = (said: CourseTerms = terms): CourseEvent => ({
  type: 'CourseAnnounced',
  data: { courseId, providerId, terms: said, occurredAt: announcedOn },
});
export const changed = (changes: CourseChanges, reason = 'more-demand'): CourseEvent => ({
  type: 'CourseChanged',
  data: { courseId, changes, reason, occurredAt: today },
});
export const placeTaken = (enrolment = enrolmentId, placement = placementId): CourseEvent => ({
  type: 'CoursePlaceTaken',
  data: { courseId, enrolmentId: enrolment, placementId: placement, takenBy: teacher, occurredAt: today },
});
export const placeGivenBack = (): CourseEvent => ({
  type: 'CoursePlaceGivenBack',
  data: { courseId, enrolmentId, placementId, givenBackBy: teacher, occurredAt: today },
});
export const closed = (reason = 'begun'): CourseEvent => ({
  type: 'CourseClosed',
  data: { courseId, reason, occurredAt: today },
});
export const cancelled = (reason = 'too-few'): CourseEvent => ({
  type: 'CourseCancelled',
  data: { courseId, reason, occurredAt: today },
});
export const reopened = (reason = 'place-free-again'): CourseEvent => ({
  type: 'CourseReopened',
  data: { courseId, reason, occurredAt: today },
});
export const courseInError = (): CourseEvent => ({
  type: 'CourseEnteredInError',
  data: { courseId, reason: 'recorded-twice', occurredAt: today },
});

const now = { occurredAt: today, today };

export const the = {
  announcement: (said: CourseTerms = terms): CourseCommand => ({
    kind: 'announce',
    ...{ courseId, providerId, terms: said, occurredAt: announcedOn, today },
  }),
  change: (changes: CourseChanges, occurredAt = today): CourseCommand => ({
    kind: 'change',
    ...{ changes, reason: 'more-demand', occurredAt, today },
  }),
  takingOfPlace: (enrolment = enrolmentId, placement = placementId, occurredAt = today): CourseCommand => ({
    kind: 'take-place',
    ...{ enrolmentId: enrolment, placementId: placement, takenBy: teacher, occurredAt, today },
  }),
  placeGivenBack: (occurredAt = today): CourseCommand => ({
    kind: 'give-back-place',
    ...{ enrolmentId, placementId, givenBackBy: teacher, occurredAt, today },
  }),
  closure: (reason = 'begun'): CourseCommand => ({ kind: 'close', reason, ...now }),
  cancellation: (reason = 'too-few'): CourseCommand => ({ kind: 'cancel', reason, ...now }),
  reopening: (occurredAt = today): CourseCommand => ({ kind: 'reopen', reason: 'place-free-again', occurredAt, today }),
  error: (): CourseCommand => ({ kind: 'enter-in-error', reason: 'recorded-twice', ...now }),
};
