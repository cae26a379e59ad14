import type { CountedAlignment } from '../read-models/alignment/count-alignment.query';
import type { CountedResult } from '../read-models/results/count-course-results.query';
import { alignmentStatistics, courseResultStatistics } from './skills-statistics-answers';

const of = (count: number) => ({ count, persons: count });

describe('the alignment of a quarter, as an analyst sees it', () => {
  const skill = (code: string, held: number, more: Partial<CountedAlignment> = {}): CountedAlignment => ({
    ...{ skill: code, label: null, required: 30, wanted: 4, taught: 20, stillTaught: 12, held: of(held) },
    ...more,
  });
  const told = (...counted: CountedAlignment[]) =>
    alignmentStatistics(counted).map(({ skill: code, held, gap }) => [code, held, gap]);

  it('has its gaps by what is told, the widest first: who completed a course is among the holders', () => {
    expect(told(skill('a', 14), skill('b', 8), skill('c', 23, { stillTaught: 0 }))).toEqual([
      ['b', 10, 10],
      ['c', 25, 7],
      ['a', 15, 5],
    ]);
  });

  it('hides few, what would tell them, and the gaps of both', () => {
    expect(told(skill('a', 3), skill('b', 9), skill('c', 23))).toEqual([
      ['c', 25, -5],
      ['a', null, null],
      ['b', null, null],
    ]);
  });
});

describe('the results of the courses of a quarter, as an analyst sees them', () => {
  const course = (
    title: string | null,
    [asking, otherwise, none]: readonly [number, number, number],
  ): CountedResult => ({
    ...{ courseId: title, title, providerId: title, endsOn: title && '2026-03-31' },
    ...{ asking: of(asking), otherwise: of(otherwise), notHired: of(none), completed: of(asking + otherwise + none) },
  });
  const told = (...counted: CountedResult[]) => {
    const { entries, total } = courseResultStatistics(counted);
    return [...entries, total].map((one) => [one.asking, one.otherwise, one.notHired, one.completed]);
  };

  it('are told where nobody is one of few', () => {
    const counted = [course('a', [9, 12, 0]), course('b', [0, 0, 0]), course(null, [9, 12, 0])];
    expect(told(...counted)).toEqual([
      [10, 10, 0, 20],
      [0, 0, 0, 0],
      [10, 10, 0, 20],
    ]);
  });

  it('are hidden where somebody is, with what would tell them', () => {
    const counted = [course('a', [9, 12, 10]), course('b', [9, 12, 1]), course(null, [18, 24, 11])];
    const [, , total] = told(...counted);
    expect(told(...counted)[1]![2]).toBeNull();
    const hidden = told(...counted)
      .flat()
      .filter((count) => count === null);
    expect(hidden.length).toBeGreaterThan(3);
    expect(total![3]).toBe(55);
  });
});
