import { gapOf, gapReasons, type SkillCounts } from './skill-gap';

const none: SkillCounts = { required: 0, wanted: 0, held: 0, taught: 0, completed: 0 };

describe('the gap of a skill', () => {
  it.each<[Partial<SkillCounts>, number, string[]]>([
    [{ required: 3 }, 3, ['held-by-nobody', 'not-taught']],
    [{ required: 3, held: 1 }, 2, ['held-by-too-few', 'not-taught']],
    [{ required: 3, held: 1, taught: 1 }, 1, ['held-by-too-few', 'taught-too-little']],
    [{ wanted: 3 }, 1.5, ['held-by-nobody', 'not-taught']],
    [{ required: 1, wanted: 2, held: 2 }, 0, ['covered']],
    [{ held: 4, taught: 8 }, -12, ['not-asked-for']],
  ])('of %j is %d', (counts, gap, reasons) => {
    expect(gapOf({ ...none, ...counts })).toBe(gap);
    expect(gapReasons({ ...none, ...counts })).toEqual(reasons);
  });

  it('does not count twice whoever completed a course: as learning it and as having it', () => {
    expect(gapOf({ ...none, required: 5, taught: 4, completed: 3, held: 3 })).toBe(1);
  });
});
