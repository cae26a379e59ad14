import { ConcernsRecord, inPath } from '@alongside/http';

export const ConcernsCourse = () => ConcernsRecord('course', inPath('id'), 'skills-matching/course-not-found');
export const ConcernsEnrolment = () => ConcernsRecord('enrolment', inPath('id'), 'skills-matching/enrolment-not-found');
