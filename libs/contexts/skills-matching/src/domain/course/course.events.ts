import type { EventDefinitions, EventOf, Uuid } from '@alongside/kernel';
import type { CourseChanges, CourseTerms } from './course-terms';

interface OfCourse {
  readonly courseId: Uuid;
}

interface OfPlace extends OfCourse {
  readonly enrolmentId: Uuid;
  /** Of the times that the enrolment got a place the one that it is for. */
  readonly placementId: Uuid;
}

/** Nothing is sealed: reasons are codes, and nobody writes words about persons here. */
export type CourseEvent =
  | EventOf<
      'CourseAnnounced',
      OfCourse & {
        /** The organisation that gives it. */
        readonly providerId: Uuid;
        readonly terms: CourseTerms;
      }
    >
  | EventOf<
      'CourseChanged',
      OfCourse & {
        readonly changes: CourseChanges;
        /** A code of the list `course-change-reasons`. */
        readonly reason: string;
      }
    >
  | EventOf<
      'CoursePlaceTaken',
      OfPlace & {
        /** Who took it for the claimant. */
        readonly takenBy: Uuid;
      }
    >
  | EventOf<'CoursePlaceGivenBack', OfPlace & { readonly givenBackBy: Uuid }>
  /** Nobody gets a place any more; whoever has one goes on. */
  | EventOf<
      'CourseClosed',
      OfCourse & {
        /** A code of the list `course-closing-reasons`. */
        readonly reason: string;
      }
    >
  /** It does not take place. */
  | EventOf<
      'CourseCancelled',
      OfCourse & {
        /** A code of the list `course-cancellation-reasons`. */
        readonly reason: string;
      }
    >
  /** It is neither closed nor cancelled after all. */
  | EventOf<
      'CourseReopened',
      OfCourse & {
        /** A code of the list `course-reopening-reasons`. */
        readonly reason: string;
      }
    >
  | EventOf<
      'CourseEnteredInError',
      OfCourse & {
        /** A code of the list `course-error-reasons`. */
        readonly reason: string;
      }
    >;

export const courseEvents = {
  CourseAnnounced: { subject: null, protect: {} },
  CourseChanged: { subject: null, protect: {} },
  CoursePlaceTaken: { subject: null, protect: {} },
  CoursePlaceGivenBack: { subject: null, protect: {} },
  CourseClosed: { subject: null, protect: {} },
  CourseCancelled: { subject: null, protect: {} },
  CourseReopened: { subject: null, protect: {} },
  CourseEnteredInError: { subject: null, protect: {} },
} as const satisfies EventDefinitions<CourseEvent>;
