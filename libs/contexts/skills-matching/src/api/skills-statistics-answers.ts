import { protectedCounts, protectedTable } from '@alongside/kernel';
import { gapOf } from '../domain/alignment/skill-gap';
import type { CountedAlignment } from '../read-models/alignment/count-alignment.query';
import type { CountedResult } from '../read-models/results/count-course-results.query';
import type { ProtectedAlignment, ProtectedCourseResult, ProtectedResult } from './skills-statistics.dto';

/**
 * The alignment as an analyst may see it; that nobody has a skill is told. Who completed a course is among those who have what it teaches, so that only what is still taught
 * narrows the gap; and no number of those who completed it is told beside that of the results of courses.
 */
export function alignmentStatistics(counted: readonly CountedAlignment[]): ProtectedAlignment[] {
  const holding = counted.filter(({ held }) => held.count > 0);
  const counts = protectedCounts(holding.map(({ held }) => held));
  const told = new Map(holding.map(({ skill }, at) => [skill, counts[at]!]));
  return counted
    .map((one) => {
      const held = told.get(one.skill) ?? (one.held.count === 0 ? 0 : null);
      return {
        ...one,
        held,
        gap: held === null ? null : gapOf({ ...one, held, taught: one.stillTaught, completed: 0 }),
      };
    })
    .sort((a, b) => Number(a.gap === null) - Number(b.gap === null) || (b.gap ?? 0) - (a.gap ?? 0));
}

/** The results of courses as an analyst may see them, and those of all of them together. */
export function courseResultStatistics(counted: readonly CountedResult[]): {
  readonly total: ProtectedResult;
  readonly entries: ProtectedCourseResult[];
} {
  const table = protectedTable(counted.map((one) => [one.asking, one.otherwise, one.notHired, one.completed]));
  const told = table.map(([asking, otherwise, notHired, completed]) => ({
    ...{ asking: asking!, otherwise: otherwise!, notHired: notHired!, completed: completed! },
  }));
  const entries = counted.flatMap(({ courseId, title, providerId, endsOn }, at) =>
    courseId === null ? [] : [{ courseId, title: title!, providerId: providerId!, endsOn: endsOn!, ...told[at]! }],
  );
  return { total: told.at(-1)!, entries };
}
