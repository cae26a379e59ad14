import type { LocalDate, Uuid } from '@alongside/kernel';
import type { CourseEvent } from './course.events';
import type { CourseChanges, CourseTerms } from './course-terms';

export interface TakenCoursePlace {
  readonly enrolmentId: Uuid;
  readonly placementId: Uuid;
  readonly takenBy: Uuid;
  readonly takenOn: LocalDate;
}

/** Why nobody gets a place any more, and since when. */
export interface CourseEnd {
  readonly kind: 'closed' | 'cancelled';
  readonly on: LocalDate;
  readonly reason: string;
}

export interface Course {
  readonly courseId: Uuid;
  readonly providerId: Uuid;
  readonly announcedOn: LocalDate;
  readonly terms: CourseTerms;
  /** Places that are taken now, in the order in which they were. */
  readonly taken: readonly TakenCoursePlace[];
  readonly ended: CourseEnd | null;
  readonly enteredInError: boolean;
}

export type CourseState = Course | null;

export function evolve(state: CourseState, { type, data }: CourseEvent): CourseState {
  if (type === 'CourseAnnounced') return announced(data);
  const course = state!;
  switch (type) {
    case 'CourseChanged':
      return { ...course, terms: changedTerms(course.terms, data.changes) };
    case 'CoursePlaceTaken': {
      const { enrolmentId, placementId, takenBy, occurredAt: takenOn } = data;
      return { ...course, taken: [...course.taken, { enrolmentId, placementId, takenBy, takenOn }] };
    }
    case 'CoursePlaceGivenBack':
      return { ...course, taken: course.taken.filter(({ placementId }) => placementId !== data.placementId) };
    case 'CourseClosed':
      return { ...course, ended: { kind: 'closed', on: data.occurredAt, reason: data.reason } };
    case 'CourseCancelled':
      return { ...course, ended: { kind: 'cancelled', on: data.occurredAt, reason: data.reason } };
    case 'CourseReopened':
      return { ...course, ended: null };
    case 'CourseEnteredInError':
      return { ...course, enteredInError: true };
  }
}

/** The terms with these changes; what is `null` in them is left out. */
export function changedTerms(terms: CourseTerms, changes: CourseChanges): CourseTerms {
  return Object.fromEntries(Object.entries({ ...terms, ...changes }).filter(([, value]) => value !== null)) as never;
}

function announced(data: Extract<CourseEvent, { type: 'CourseAnnounced' }>['data']): Course {
  const { courseId, providerId, terms, occurredAt: announcedOn } = data;
  return { courseId, providerId, announcedOn, terms, taken: [], ended: null, enteredInError: false };
}
