import type { Instant, LocalDate } from '@alongside/kernel';

export class DefinitionName {
  /** @example "off-flow" */
  readonly id: string;
  /** @example 1 */
  readonly version: number;
  /** @example "Off-flow rate" */
  readonly title: string;
}

export class FigureInterval {
  /** @example 0.218807 */
  readonly lower: number;
  /** @example 0.613418 */
  readonly upper: number;
}

/** The values that the definition's parameters had, of figures of claims. */
export class FigureParameters {
  /** @example [13, 26, 39, 52] */
  readonly weeks: number[];
  /** Days that a cohort waits for late reports. */
  readonly reportingLagDays: number;
  /** The ages at which the bands begin. @example [16, 18, 25, 50] */
  readonly ageBands: number[];
  /** The kinds of which a job needs one; `null` where the definition asks for none. */
  readonly evidence: string[] | null;
  /** Of the intervals. @example 0.95 */
  readonly level: number;
}

/** Claims of the selection that are not in the figure, and why. */
export class LeftOut {
  /** The cohort was not old enough on the as-at day. */
  readonly immature: number;
  /** Follow-up ended within the window, without a closing. */
  readonly lost: number;
  /** Entered in error. */
  readonly excluded: number;
  /** Hidden by disclosure control: never from an evaluator. */
  readonly suppressed: number;
}

/** What has to be known before a figure is compared with another. */
export class FigureWarning {
  /** `picked-members`, `joined-later`, or `stayed-to-the-end`. @example "picked-members" */
  readonly code: 'picked-members' | 'joined-later' | 'stayed-to-the-end';
  /** Of whose members it holds; `null`: of all. @example "staff-autonomy" */
  readonly platform: string | null;
  readonly detail: string;
}

/** What every answer says of its figures. */
export class AnswerHead {
  readonly definition: DefinitionName;
  /** The day that the figures speak of. @example "2026-06-30" */
  readonly asAt: LocalDate;
  /** What was recorded by then counts. @example "2026-07-04T09:00:00.000Z" */
  readonly knownAt: Instant;
  /** @example ["ageBand"] */
  readonly by: string[];
  /** The filter as it was understood. */
  readonly filter: object;
  /** False where one member may count in several rows. */
  readonly rowsAddUp: boolean;
  readonly warnings: FigureWarning[];
}

/** What every answer says of figures of claims. */
export class FigureHead extends AnswerHead {
  readonly parameters: FigureParameters;
}
