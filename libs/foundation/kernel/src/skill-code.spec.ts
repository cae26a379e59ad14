import { skillCodeOf } from './skill-code';

const uuid = '0005c151-5b5a-4a66-8aac-60e734beb1ab';

it.each([
  [`http://data.europa.eu/esco/skill/${uuid}`, uuid],
  [`https://data.europa.eu/esco/occupation/${uuid}/`, uuid],
  ['http://data.europa.eu/esco/skill/S1.4.1', 'S1.4.1'],
  ['http://data.europa.eu/esco/isco/C2654', 'C2654'],
  [uuid, uuid],
  [' S1.4.1 ', 'S1.4.1'],
  ['5434', '5434'],
  ['https://example.org/esco/skill/welding', 'https://example.org/esco/skill/welding'],
  ['http://data.europa.eu/esco/', 'http://data.europa.eu/esco/'],
])('the skill code of %s is %s', (told, code) => {
  expect(skillCodeOf(told)).toBe(code);
});
