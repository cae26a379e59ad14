import type { StepShare } from './desk-to-job.record';
import { AnswerHead, type FigureInterval } from './figure.record';
import type { RateComparison } from './rate.record';

export class TaxonomyInForce {
  /** @example "esco" */
  readonly taxonomy: string;
  /** @example "1.2.0" */
  readonly version: string;
}

export class CourseToJobParameters {
  /** @example 26 */
  readonly weeks: number;
  /** Days that a cohort waits for late reports. */
  readonly reportingLagDays: number;
  /** The kinds of which a job needs one. */
  readonly evidence: string[];
  /** Of the intervals. @example 0.95 */
  readonly level: number;
  /** What says which occupations ask for which skills: the versions in force on the as-at day. */
  readonly taxonomies: TaxonomyInForce[];
}

/** Claims that are not in the share, and why. */
export class PlacedLeftOut {
  /** A job with evidence began before the completion, in the same claim. */
  readonly inWorkAlready: number;
  /** The month of the start was not old enough on the as-at day. */
  readonly immature: number;
  /** Follow-up ended within the window, without such a job. */
  readonly lost: number;
  /** Entered in error. */
  readonly excluded: number;
  /** Hidden by disclosure control: never from an evaluator. */
  readonly suppressed: number;
}

export class PlacedFigure {
  /** Placed in an occupation that asks for a taught skill. @example 8 */
  readonly numerator: number;
  /** @example 20 */
  readonly denominator: number;
  /** From 0 to 1; `null` where it has a `reason`. Whoever has a job of unknown occupation counts as not placed. @example 0.4 */
  readonly rate: number | null;
  /** Wilson's. */
  readonly interval: FigureInterval | null;
  /** Why there is no share: `empty-denominator`, `no-taxonomy`, `nothing-taught`, or `occupations-unknown`, where that is so of all jobs. @example "empty-denominator" */
  readonly reason?: string;
  /** Of the denominator those with any job that began in the window. */
  readonly inAnyWork: number;
  /** Of these those not placed with a job of whose occupation nothing was told, or no taxonomy says what it asks for. */
  readonly occupationUnknown: number;
  readonly leftOut: PlacedLeftOut;
  /** A keyed digest of the claims in the denominator: equal digests, equal claims. */
  readonly members: string;
}

export class CourseToJobAnswer extends AnswerHead {
  readonly parameters: CourseToJobParameters;
  /** Of the claims in which the person was on a course by the as-at day, those in which one was completed. */
  readonly completers: StepShare;
  /** Of these, those placed within the window from the completion. */
  readonly placed: PlacedFigure;
  /** Claims of who was on no course, from the opening, by all the skills that the courses of those above taught. */
  readonly others: PlacedFigure;
  /** `placed` less `others`. */
  readonly comparison: RateComparison;
  /** Claims of persons who were forgotten: whether they completed a course is known no more, and they are in none of the figures above. */
  readonly forgotten: number;
}
