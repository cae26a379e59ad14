import { gatheringThemes } from '../code-lists/gathering.lists';
import { deskNeeds } from '../code-lists/session.lists';
import { needOfTheme, needWords } from './need-words';

const codesOf = ({ codes }: typeof deskNeeds) => codes.map(({ code }) => code);

it('every need has words by which services are found, but the one that says nothing', () =>
  expect(Object.keys(needWords).sort()).toEqual(
    codesOf(deskNeeds)
      .filter((code) => code !== 'other')
      .sort(),
  ));

it('a theme is one of gatherings, and raises a need of the list', () => {
  expect(codesOf(gatheringThemes)).toEqual(expect.arrayContaining(Object.keys(needOfTheme)));
  expect(codesOf(deskNeeds)).toEqual(expect.arrayContaining(Object.values(needOfTheme)));
});
