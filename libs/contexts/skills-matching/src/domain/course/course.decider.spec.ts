import { deciderSpec } from '@alongside/testing';
import { courseDecider } from './course.decider';
import {
  announced,
  anotherEnrolment,
  anotherPlacement,
  cancelled,
  changed,
  closed,
  courseInError,
  foodHygiene,
  placeGivenBack,
  placeTaken,
  reopened,
  teacher,
  terms,
  the,
} from './told-course.contract';

const course = deciderSpec(courseDecider);

describe('announcing a course', () => {
  it('records what is taught, when and for how many', () => course.given().when(the.announcement()).then(announced()));

  it('is refused under the id of another', () =>
    course.given(announced()).when(the.announcement()).thenRefuses('skills-matching/course-already-announced'));

  it('is refused where it would end before it begins', () =>
    course
      .given()
      .when(the.announcement({ ...terms, endsOn: '2026-03-01' }))
      .thenRefuses('skills-matching/out-of-order'));

  it('is refused on a day that has not come', () =>
    course
      .given()
      .when({ ...the.announcement(), occurredAt: '2026-03-10' })
      .thenRefuses('skills-matching/in-the-future'));

  it.each([
    ['no skill', { skills: [] }],
    ['no office', { offices: [] }],
    ['a skill twice, by code and by address', { skills: [...terms.skills, { taxonomy: 'esco', code: foodHygiene }] }],
  ])('is refused with %s', (_, unsound) =>
    course
      .given()
      .when(the.announcement({ ...terms, ...unsound }))
      .thenRefuses('skills-matching/terms-unsound'),
  );

  it('is refused with a code that lists say of what nobody knows', () =>
    course
      .given()
      .when(the.announcement({ ...terms, skills: [{ taxonomy: 'esco', code: 'erased' }] }))
      .thenRefuses('skills-matching/reserved-code'));
});

describe('changing a course', () => {
  it('records what is said otherwise, and what is said no more', () =>
    course
      .given(announced())
      .when(the.change({ places: 8, title: terms.title, area: null }))
      .then(changed({ places: 8, area: null })));

  it('changes nothing where it says the same', () =>
    course
      .given(announced())
      .when(the.change({ costPence: terms.costPence }))
      .thenNothing());

  it('leaves no fewer places than are taken', () =>
    course
      .given(announced({ ...terms, places: 2 }), placeTaken(), placeTaken(anotherEnrolment, anotherPlacement))
      .when(the.change({ places: 1 }))
      .thenRefuses('skills-matching/places-taken'));

  it('is refused before it was announced, and where nobody announced it', () => {
    course
      .given(announced())
      .when(the.change({ places: 8 }, '2026-02-01'))
      .thenRefuses('skills-matching/out-of-order');
    course
      .given()
      .when(the.change({ places: 8 }))
      .thenRefuses('skills-matching/course-not-found');
  });
});

describe('the places of a course', () => {
  it('are taken for an enrolment, once', () => {
    course.given(announced()).when(the.takingOfPlace()).then(placeTaken());
    course.given(announced(), placeTaken()).when(the.takingOfPlace()).thenNothing();
  });

  it('run out: the second to ask is told who gave the last one', () => {
    const second = the.takingOfPlace(anotherEnrolment, anotherPlacement);
    course.given(announced(), placeTaken()).when(second).thenRefuses('skills-matching/no-place-left');
    const state = [announced(), placeTaken()].reduce(courseDecider.evolve, courseDecider.initialState);
    expect(() => courseDecider.decide(state, second)).toThrow(teacher);
  });

  it('are there again once given back, each once and not before it was taken', () => {
    course.given(announced(), placeTaken()).when(the.placeGivenBack()).then(placeGivenBack());
    course.given(announced()).when(the.placeGivenBack()).thenNothing();
    course
      .given(announced(), placeTaken())
      .when(the.placeGivenBack('2026-03-08'))
      .thenRefuses('skills-matching/out-of-order');
    course
      .given(announced(), placeTaken(), placeGivenBack())
      .when(the.takingOfPlace(anotherEnrolment, anotherPlacement))
      .then(placeTaken(anotherEnrolment, anotherPlacement));
  });

  it('are never given back for an earlier placement of the same enrolment', () =>
    course.given(announced(), placeTaken(undefined, anotherPlacement)).when(the.placeGivenBack()).thenNothing());

  it('are taken of no course that is closed, cancelled or over', () => {
    const taking = the.takingOfPlace();
    course.given(announced(), closed()).when(taking).thenRefuses('skills-matching/course-closed');
    course.given(announced(), cancelled()).when(taking).thenRefuses('skills-matching/course-closed');
    const over = announced({ ...terms, endsOn: '2026-03-08' });
    course.given(over).when(taking).thenRefuses('skills-matching/course-over');
  });

  it('are given back also once it is closed', () =>
    course.given(announced(), placeTaken(), closed()).when(the.placeGivenBack()).then(placeGivenBack()));
});

describe('the end of a course', () => {
  it('is said once, with a reason', () => {
    course.given(announced()).when(the.closure()).then(closed());
    course.given(announced(), closed()).when(the.closure()).thenNothing();
    course.given(announced(), closed()).when(the.closure('full')).thenRefuses('skills-matching/course-closed');
  });

  it('may be that it does not take place, also once it is closed', () => {
    course.given(announced()).when(the.cancellation()).then(cancelled());
    course.given(announced(), closed()).when(the.cancellation()).then(cancelled());
    course.given(announced(), cancelled()).when(the.cancellation()).thenNothing();
    course.given(announced(), cancelled()).when(the.closure()).thenRefuses('skills-matching/course-closed');
  });

  it('can be taken back, not before it was', () => {
    course.given(announced(), closed()).when(the.reopening()).then(reopened());
    course.given(announced()).when(the.reopening()).thenNothing();
    course.given(announced(), closed()).when(the.reopening('2026-03-08')).thenRefuses('skills-matching/out-of-order');
  });
});

describe('a course that was entered in error', () => {
  it('says why', () => course.given(announced(), closed()).when(the.error()).then(courseInError()));

  it('is none that somebody has a place of', () =>
    course.given(announced(), placeTaken()).when(the.error()).thenRefuses('skills-matching/places-taken'));

  it('changes no more', () =>
    course.given(announced(), courseInError()).when(the.closure()).thenRefuses('skills-matching/entered-in-error'));
});
