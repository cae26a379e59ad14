import { QueryCode, QueryQuarter } from '@alongside/http';
import type { LocalDate, Uuid } from '@alongside/kernel';

/** Nothing narrows it but the quarter: by the difference of two answers nobody is told apart. */
export class AlignmentStatisticsQuery {
  /** One that is over for six weeks, in which late entries came. */
  @QueryQuarter({ required: true })
  readonly quarter: string;
}

export class ProtectedAlignment {
  /** Its short code. */
  readonly skill: string;
  /** @example "comply with food safety and hygiene" */
  readonly label: string | null;
  /** Places of the vacancies that could be applied for in the quarter and required it. */
  readonly required: number;
  /** Places of those that wanted it, and did not require it. */
  readonly wanted: number;
  /** Places of the courses that ran in the quarter. */
  readonly taught: number;
  /** Those of them whose course went on after its last day. */
  readonly stillTaught: number;
  /** Claimants who had it on its last day, with a claim open then, to the nearest five; `null` is hidden: fewer than eight, or by which such a count could be told. */
  readonly held: number | null;
  /** By the formula, of what is told here; `null` where that is hidden. */
  readonly gap: number | null;
}

export class AlignmentStatisticsAnswer {
  readonly quarter: string;
  /** @example "required + wanted / 2 - held - stillTaught" */
  readonly formula: string;
  /** What was asked for or taught, at most 500; the widest gap first, last those that are hidden. */
  readonly entries: ProtectedAlignment[];
}

/** Within how many weeks of the completion somebody is hired. */
export const resultWeeks = ['13', '26', '52'] as const;

export class CourseResultStatisticsQuery {
  /** One that is over for the weeks and six more, in which late entries came. */
  @QueryQuarter({ required: true })
  readonly quarter: string;

  /** Within how many weeks of the completion somebody is hired. */
  @QueryCode({ oneOf: resultWeeks })
  readonly weeks: (typeof resultWeeks)[number] = '26';
}

/** To the nearest five; `null` is hidden: of fewer than eight persons, or by which such a count could be told. */
export class ProtectedResult {
  /** Hired for work that asks for what the course taught. */
  readonly asking: number | null;
  /** Hired for other work. */
  readonly otherwise: number | null;
  readonly notHired: number | null;
  readonly completed: number | null;
}

export class ProtectedCourseResult extends ProtectedResult {
  readonly courseId: Uuid;
  /** @example "Food hygiene, level 2" */
  readonly title: string;
  readonly providerId: Uuid;
  readonly endsOn: LocalDate;
}

export class CourseResultStatisticsAnswer {
  readonly quarter: string;
  readonly weeks: number;
  /** Of all courses together. */
  readonly total: ProtectedResult;
  /** The courses that ended in the quarter and served the office, in the order in which they ended. */
  readonly entries: ProtectedCourseResult[];
}
