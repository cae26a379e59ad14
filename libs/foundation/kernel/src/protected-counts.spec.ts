import { protectedCounts } from './protected-counts';

const of = (...persons: number[]) => persons.map((count) => ({ count, persons: count }));

it('counts of enough persons are told to the nearest five', () =>
  expect(protectedCounts(of(8, 12, 13))).toEqual([10, 10, 15]));

it('what is of few persons is hidden, however often they came', () =>
  expect(protectedCounts([{ count: 90, persons: 7 }, ...of(40, 30)])).toEqual([null, 40, null]));

it('one alone is not hidden, since the others would tell it', () =>
  expect(protectedCounts(of(3, 40, 9))).toEqual([null, 40, null]));

it('two are not hidden alone that are of few persons together', () =>
  expect(protectedCounts(of(3, 4, 40, 9))).toEqual([null, null, 40, null]));

it('nothing is told of few, nor of nobody', () => {
  expect(protectedCounts(of(3))).toEqual([null]);
  expect(protectedCounts([])).toEqual([]);
});
