import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { courseDecider } from '../../domain/course/course.decider';
import type { CourseEvent } from '../../domain/course/course.events';
import {
  announced,
  announcedOn,
  cancelled,
  changed,
  closed,
  courseId,
  courseInError,
  enrolmentId,
  foodHygiene,
  office,
  placeGivenBack,
  placementId,
  placeTaken,
  providerId,
  reopened,
  teacher,
  terms,
  today,
} from '../../domain/course/told-course.contract';
import { courseFold } from './course.fold';

describe('the courses', () => {
  const courses = projectionSpec({ fold: courseFold, deciders: [courseDecider], database: useTestDatabase() });
  const project = (...events: readonly CourseEvent[]) =>
    courses.project(events.map((event) => ({ stream: `course-${courseId}`, event }) as const));

  const dates = { startsOn: terms.startsOn, endsOn: terms.endsOn };
  const asAnnounced = {
    ...{ courseId, revision: 0, providerId, announcedOn, terms, skills: [foodHygiene], offices: [office] },
    ...{ words: 'food hygiene, level 2 comply with food hygiene harlesden library', language: 'en' },
    ...{ ...dates, places: 1, placesLeft: 1, taken: [], ended: null },
  };
  const asTaught = { courseId, office, skill: foodHygiene, level: 'intermediate', providerId, ...dates, places: 1 };

  it('are shown as they are announced, and what each teaches at its offices', async () => {
    expect(await project(announced())).toEqual({
      course: [asAnnounced],
      courseSkill: [{ ...asTaught, placesLeft: 1 }],
    });
  });

  it('are found by the language as BCP 47 writes it, in whatever case it was told', async () => {
    expect(await project(announced({ ...terms, language: 'EN-gb' }))).toMatchObject({
      course: [{ language: 'en-GB' }],
    });
  });

  it('show whose the places are, and how many are left', async () => {
    const taken = [{ enrolmentId, placementId, takenBy: teacher, takenOn: today }];
    expect(await project(announced(), placeTaken())).toMatchObject({
      course: [{ revision: 1, placesLeft: 0, taken }],
      courseSkill: [{ placesLeft: 0 }],
    });
    expect(await project(announced(), placeTaken(), placeGivenBack())).toMatchObject({
      course: [{ placesLeft: 1, taken: [] }],
    });
  });

  it('show what is said now, at the offices of now', async () => {
    const elsewhere = '0192d3c3-00ff-7c33-9a55-1f2b3c4d5e6f';
    const said = changed({ places: 8, offices: [elsewhere], area: null, skills: [{ taxonomy: 'esco', code: 'S1' }] });
    expect(await project(announced(), said)).toMatchObject({
      course: [{ places: 8, placesLeft: 8, offices: [elsewhere], skills: ['S1'], words: 'food hygiene, level 2' }],
      courseSkill: [{ office: elsewhere, skill: 'S1', level: null, places: 8 }],
    });
  });

  it('have no place left once closed but those that were taken, and teach nothing once cancelled', async () => {
    expect(await project(announced(), closed())).toMatchObject({
      course: [{ ended: { kind: 'closed', on: today, reason: 'begun' }, places: 1 }],
      courseSkill: [{ places: 0, placesLeft: 0 }],
    });
    expect(await project(announced(), placeTaken(), closed())).toMatchObject({
      courseSkill: [{ places: 1, placesLeft: 0 }],
    });
    expect(await project(announced(), closed(), cancelled())).toMatchObject({
      course: [{ ended: { kind: 'cancelled' } }],
      courseSkill: [],
    });
    expect(await project(announced(), cancelled(), reopened())).toMatchObject({
      course: [{ ended: null }],
      courseSkill: [{ placesLeft: 1 }],
    });
  });

  it('are none that were entered in error', async () => {
    expect(await project(announced(), courseInError())).toEqual({ course: [], courseSkill: [] });
  });
});
