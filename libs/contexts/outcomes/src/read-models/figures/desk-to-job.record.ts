import { FigureHead, type FigureInterval } from './figure.record';
import type { RateComparison, RateFigure } from './rate.record';

/** Of the claims of the step before, those that reached this one. */
export class StepShare {
  readonly numerator: number;
  readonly denominator: number;
  /** From 0 to 1; `null` where nobody reached the step before. @example 0.4 */
  readonly rate: number | null;
  /** Wilson's. */
  readonly interval: FigureInterval | null;
  /** Why there is no share. @example "empty-denominator" */
  readonly reason?: string;
}

export class DeskToJobAnswer extends FigureHead {
  /** Of all claims, those in which the person was of the desk within the window. */
  readonly contacts: StepShare;
  /** Of these, those that the desk referred to somebody within it. */
  readonly referrals: StepShare;
  /** Of those referred, those closed to work with evidence within it. */
  readonly jobsOfReferred: RateFigure;
  /** Of all that had contact, referred or not. */
  readonly jobs: RateFigure;
  /** Of the claims without contact. */
  readonly others: RateFigure;
  /** `jobs` less `others`. */
  readonly comparison: RateComparison;
  /** Claims of persons who were forgotten: whether they came to the desk is known no more, and they are in none of the figures above. */
  readonly forgotten: number;
}
