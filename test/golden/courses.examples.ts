import type { CourseEvent } from '../../libs/contexts/skills-matching/src/domain/course/course.events';
import type { ExamplesOf } from './golden-files';

const courseId = '0192aaaa-0000-7000-8000-000000000901';
const providerId = '0192aaaa-0000-7000-8000-000000000902';
const office = '0192aaaa-0000-7000-8000-000000000003';
const staffId = '0192aaaa-0000-7000-8000-000000000008';

const of = { courseId, occurredAt: '2026-01-12' };
const ofPlace = {
  ...of,
  enrolmentId: '0192aaaa-0000-7000-8000-000000000903',
  placementId: '0192aaaa-0000-7000-8000-000000000904',
};

export const courseExamples = {
  CourseAnnounced: {
    ...of,
    providerId,
    terms: {
      title: 'Food hygiene, level 2',
      description: 'Three mornings a week',
      skills: [{ taxonomy: 'esco', code: 'S1.4.1', label: 'comply with food safety', level: 'intermediate' }],
      places: 12,
      startsOn: '2026-02-02',
      endsOn: '2026-02-27',
      costPence: 4500,
      offices: [office],
      area: 'Harlesden Library',
      language: 'en',
    },
  },
  CourseChanged: { ...of, changes: { places: 16, area: null }, reason: 'more-demand' },
  CoursePlaceTaken: { ...ofPlace, takenBy: staffId },
  CoursePlaceGivenBack: { ...ofPlace, givenBackBy: staffId },
  CourseClosed: { ...of, reason: 'begun' },
  CourseCancelled: { ...of, reason: 'too-few' },
  CourseReopened: { ...of, reason: 'place-free-again' },
  CourseEnteredInError: { ...of, reason: 'recorded-twice' },
} satisfies ExamplesOf<CourseEvent>;
