import {
  DomainError,
  isSame,
  skillCodeOf,
  TalkToStaff,
  type Dated,
  type Decider,
  type LocalDate,
  type Uuid,
} from '@alongside/kernel';
import { refuseReserved } from '../reserved-codes';
import { enteredInError, outOfOrder, refuseFuture } from '../rules';
import { courseEvents, type CourseEvent } from './course.events';
import { changedTerms, evolve, type Course, type CourseEnd, type CourseState } from './course.state';
import type { CourseChanges, CourseTerms } from './course-terms';

export type CourseCommand = Dated &
  (
    | {
        readonly kind: 'announce';
        readonly courseId: Uuid;
        readonly providerId: Uuid;
        readonly terms: CourseTerms;
      }
    | { readonly kind: 'change'; readonly changes: CourseChanges; readonly reason: string }
    /** Recorded once for a placement that holds a place already. */
    | {
        readonly kind: 'take-place';
        readonly enrolmentId: Uuid;
        readonly placementId: Uuid;
        readonly takenBy: Uuid;
      }
    /** That of this placement, and never that of a later one of the same enrolment. */
    | {
        readonly kind: 'give-back-place';
        readonly enrolmentId: Uuid;
        readonly placementId: Uuid;
        readonly givenBackBy: Uuid;
      }
    | { readonly kind: 'close' | 'cancel'; readonly reason: string }
    | { readonly kind: 'reopen'; readonly reason: string }
    | { readonly kind: 'enter-in-error'; readonly reason: string }
  );

type CommandOf<Kind extends CourseCommand['kind']> = Extract<CourseCommand, { kind: Kind }>;

export const courseDecider: Decider<CourseState, CourseCommand, CourseEvent> = {
  category: 'course',
  events: courseEvents,
  initialState: null,
  decide,
  evolve,
};

/** How many more can take it. */
export function coursePlacesLeft({ terms, taken }: Course): number {
  return terms.places - taken.length;
}

export function courseNotFound(): DomainError {
  return new DomainError('skills-matching/course-not-found', 'not-found', 'There is no such course.');
}

function decide(state: CourseState, command: CourseCommand): readonly CourseEvent[] {
  refuseFuture(command);
  if (command.kind === 'announce') return announce(state, command);
  const course = existing(state, command.occurredAt);
  const facts = { courseId: course.courseId, occurredAt: command.occurredAt };
  switch (command.kind) {
    case 'change':
      return change(course, command);
    case 'take-place':
      return takePlace(course, command);
    case 'give-back-place':
      return giveBackPlace(course, command);
    case 'close':
      if (isEnded(course, { kind: 'closed', reason: command.reason })) return [];
      return [{ type: 'CourseClosed', data: { ...facts, reason: command.reason } }];
    case 'cancel':
      if (isEnded(course, { kind: 'cancelled', reason: command.reason })) return [];
      return [{ type: 'CourseCancelled', data: { ...facts, reason: command.reason } }];
    case 'reopen':
      if (course.ended === null) return [];
      refuseBefore(course.ended.on, command.occurredAt);
      return [{ type: 'CourseReopened', data: { ...facts, reason: command.reason } }];
    case 'enter-in-error':
      if (course.taken.length > 0) throw placesTaken('Somebody has a place of this course: give it back first.');
      return [{ type: 'CourseEnteredInError', data: { ...facts, reason: command.reason } }];
  }
}

function announce(state: CourseState, command: CommandOf<'announce'>): readonly CourseEvent[] {
  if (state !== null)
    throw new DomainError('skills-matching/course-already-announced', 'conflict', 'This course was announced already.');
  const { courseId, providerId, terms, occurredAt } = command;
  refuseUnsound(terms);
  return [{ type: 'CourseAnnounced', data: { courseId, providerId, terms, occurredAt } }];
}

function existing(state: CourseState, day: LocalDate): Course {
  if (state === null) throw courseNotFound();
  if (state.enteredInError) throw enteredInError('course');
  refuseBefore(state.announcedOn, day);
  return state;
}

function change(course: Course, { changes, reason, occurredAt }: CommandOf<'change'>): readonly CourseEvent[] {
  const made = thoseThatChange(course.terms, changes);
  if (Object.keys(made).length === 0) return [];
  const terms = changedTerms(course.terms, made);
  refuseUnsound(terms);
  if (terms.places < course.taken.length) throw placesTaken(`${course.taken.length} places of this course are taken.`);
  return [{ type: 'CourseChanged', data: { courseId: course.courseId, changes: made, reason, occurredAt } }];
}

/** The last place is taken once: whoever comes second learns whom to talk to. */
function takePlace(course: Course, command: CommandOf<'take-place'>): readonly CourseEvent[] {
  const { enrolmentId, placementId, takenBy, occurredAt } = command;
  if (course.taken.some((place) => place.placementId === placementId)) return [];
  refuseEnded(course, occurredAt);
  if (coursePlacesLeft(course) <= 0) {
    const last = course.taken.at(-1)!;
    const message = `No place is left: staff member ${last.takenBy} took the last one on ${last.takenOn}. Talk to them.`;
    const refusal = new DomainError('skills-matching/no-place-left', 'conflict', message);
    throw new TalkToStaff(refusal, { id: last.takenBy });
  }
  const data = { courseId: course.courseId, enrolmentId, placementId, takenBy, occurredAt };
  return [{ type: 'CoursePlaceTaken', data }];
}

/** Refuses (`skills-matching/course-closed`, `skills-matching/course-over`) a course of which nobody gets a place on that day. */
export function refuseEnded({ ended, terms }: Course, on: LocalDate): void {
  if (ended !== null)
    throw new DomainError('skills-matching/course-closed', 'conflict', `This course is ${ended.kind}.`);
  if (on > terms.endsOn)
    throw new DomainError('skills-matching/course-over', 'conflict', 'This course was over by that day.');
}

function giveBackPlace(course: Course, command: CommandOf<'give-back-place'>): readonly CourseEvent[] {
  const { enrolmentId, placementId, givenBackBy, occurredAt } = command;
  const place = course.taken.find((one) => one.placementId === placementId);
  if (!place) return [];
  refuseBefore(place.takenOn, occurredAt);
  const data = { courseId: course.courseId, enrolmentId, placementId, givenBackBy, occurredAt };
  return [{ type: 'CoursePlaceGivenBack', data }];
}

/** What is closed can still be cancelled. */
function isEnded({ ended }: Course, { kind, reason }: Omit<CourseEnd, 'on'>): boolean {
  if (ended === null || (ended.kind === 'closed' && kind === 'cancelled')) return false;
  if (ended.kind === kind && ended.reason === reason) return true;
  throw new DomainError('skills-matching/course-closed', 'conflict', `This course is ${ended.kind} already.`);
}

function thoseThatChange(terms: CourseTerms, changes: CourseChanges): CourseChanges {
  return Object.fromEntries(
    Object.entries(changes).filter(([field, value]) => !isSame(value, terms[field as keyof CourseTerms] ?? null)),
  );
}

function refuseUnsound({ skills, startsOn, endsOn, offices }: CourseTerms): void {
  refuseReserved(skills.map(({ code }) => code));
  const codes = skills.map(({ code }) => skillCodeOf(code));
  if (skills.length === 0 || offices.length === 0)
    throw unsound('A course teaches a skill at least, and serves an office.');
  if (new Set(codes).size < codes.length) throw unsound('A course teaches each skill once.');
  if (endsOn < startsOn) throw outOfOrder('The course would end before it begins.');
}

function unsound(message: string): DomainError {
  return new DomainError('skills-matching/terms-unsound', 'invalid', message);
}

function refuseBefore(earliest: LocalDate, day: LocalDate): void {
  if (day < earliest) throw outOfOrder(`That day lies before what it is about: ${earliest}.`);
}

function placesTaken(message: string): DomainError {
  return new DomainError('skills-matching/places-taken', 'conflict', message);
}
