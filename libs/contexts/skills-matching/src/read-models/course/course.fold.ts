import { languageTagOf, skillCodeOf } from '@alongside/kernel';
import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import type { CourseEvent, courseEvents } from '../../domain/course/course.events';
import { changedTerms } from '../../domain/course/course.state';
import type { CourseTerms } from '../../domain/course/course-terms';
import { CourseSkillRow } from './course-skill.row';
import { CourseRow } from './course.row';

type Event = FoldedEvent<CourseEvent, typeof courseEvents>;
type Announced = Extract<Event, { type: 'CourseAnnounced' }>;

const categoryPrefix = 'course-';

/** The courses, each by itself, and what each teaches at the offices that it serves. */
export const courseFold: Fold<{ course: CourseRow; courseSkill: CourseSkillRow }, Event> = {
  name: 'skills_matching.course_v2',
  tables: { course: CourseRow, courseSkill: CourseSkillRow },
  key: 'courseId',
  keys: ({ stream, data }) => (stream.startsWith(categoryPrefix) ? [data.courseId] : []),
  evolve: ({ course: [row] }, event) => {
    const evolved = event.type === 'CourseAnnounced' ? announced(event) : row && changed(row, event);
    if (!evolved) return { course: [], courseSkill: [] };
    const course = { ...evolved, revision: event.revision };
    return { course: [course], courseSkill: taughtBy(course) };
  },
};

function announced({ revision, data: { courseId, providerId, terms, occurredAt } }: Announced): CourseRow {
  const ids = { courseId, revision, providerId, announcedOn: occurredAt };
  return { ...ids, ...termsOf(terms, []), ended: null };
}

function changed(row: CourseRow, { type, data }: Exclude<Event, Announced>): CourseRow | undefined {
  switch (type) {
    case 'CourseChanged':
      return { ...row, ...termsOf(changedTerms(row.terms, data.changes), row.taken) };
    case 'CoursePlaceTaken': {
      const { enrolmentId, placementId, takenBy, occurredAt: takenOn } = data;
      return withTaken(row, [...row.taken, { enrolmentId, placementId, takenBy, takenOn }]);
    }
    case 'CoursePlaceGivenBack':
      return withTaken(
        row,
        row.taken.filter(({ placementId }) => placementId !== data.placementId),
      );
    case 'CourseClosed':
      return { ...row, ended: { kind: 'closed', on: data.occurredAt, reason: data.reason } };
    case 'CourseCancelled':
      return { ...row, ended: { kind: 'cancelled', on: data.occurredAt, reason: data.reason } };
    case 'CourseReopened':
      return { ...row, ended: null };
    case 'CourseEnteredInError':
      return undefined;
  }
}

function withTaken(row: CourseRow, taken: CourseRow['taken']): CourseRow {
  return { ...row, taken, placesLeft: row.places - taken.length };
}

function termsOf(terms: CourseTerms, taken: CourseRow['taken']) {
  const { title, skills, area = '', language, places, startsOn, endsOn, offices } = terms;
  const words = [title, ...skills.map(({ label = '' }) => label), area].filter((text) => text !== '');
  return {
    terms,
    skills: skills.map(({ code }) => skillCodeOf(code)),
    words: words.join(' ').toLowerCase(),
    ...{ language: languageTagOf(language), places, startsOn, endsOn, offices: [...offices] },
    taken,
    placesLeft: places - taken.length,
  };
}

function taughtBy({ courseId, providerId, terms, ended, startsOn, endsOn, ...row }: CourseRow): CourseSkillRow[] {
  if (ended?.kind === 'cancelled') return [];
  const [places, placesLeft] = ended === null ? [row.places, row.placesLeft] : [row.taken.length, 0];
  return terms.offices.flatMap((office) =>
    terms.skills.map(({ code, level = null }) => {
      const taught = { skill: skillCodeOf(code), level, providerId, startsOn, endsOn, places, placesLeft };
      return { courseId, office, ...taught };
    }),
  );
}
