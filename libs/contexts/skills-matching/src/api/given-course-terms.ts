import type { CourseChanges, CourseTerms } from '../domain/course/course-terms';
import type { CourseTermsBody } from './course.dto';

/** The terms as the record has them: JSON data, without the classes of a request. */
export function givenCourseTerms(terms: CourseTermsBody): CourseTerms {
  return JSON.parse(JSON.stringify(terms)) as CourseTerms;
}

/** All terms again: what is left out is said no more. */
export function courseChangesTo(terms: CourseTermsBody): CourseChanges {
  return { description: null, area: null, ...givenCourseTerms(terms) };
}
