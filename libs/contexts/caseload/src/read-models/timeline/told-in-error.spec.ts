import { forgotten } from '@alongside/kernel';
import { isToldInError } from './told-in-error';

const cookery = { skill: 'S1.2' };
const ofCourse = { ...cookery, enrolmentId: 'enrolment' };

it.each<[string, [object, object], boolean]>([
  ['what somebody told, by that form of its code', [cookery, cookery], true],
  ['no other skill', [cookery, { skill: 'S1.3' }], false],
  ['no other form of its code, which has an entry of its own', [cookery, { skill: 'esco/skill/S1.2' }], false],
  ['nothing that a course says', [ofCourse, cookery], false],
  ['nothing where the gain on a course is withdrawn', [cookery, ofCourse], false],
  ['nothing that was forgotten', [{ skill: forgotten }, { skill: forgotten }], false],
])('taken back as told in error is %s', (_, [declared, takenBack], isTold) =>
  expect(isToldInError(declared, takenBack)).toBe(isTold),
);
