import type { LocalDate } from '@alongside/kernel';
import { AnswerHead, type FigureInterval, type LeftOut } from './figure.record';

export class BenefitParameters {
  /** The first day of the window after. @example "2026-04-01" */
  readonly day: LocalDate;
  /** Of each window. @example 13 */
  readonly weeks: number;
  /** Days that a window waits for late payments. */
  readonly reportingLagDays: number;
  /** The ages at which the bands begin. @example [16, 18, 25, 50] */
  readonly ageBands: number[];
  /** Of the intervals. @example 0.95 */
  readonly level: number;
}

/** What was paid for the days of one window, `[from, to)`. */
export class BenefitFigure {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Pence for these days: a part of a payment for a part of its days. @example 1188000 */
  readonly numerator: number;
  /** Weeks of claimants on benefit, seven days each. @example 160 */
  readonly denominator: number;
  /** Pence a claimant-week; `null` where there is none, or the window is not over. @example 7425 */
  readonly pencePerWeek: number | null;
  /** By how much claimants differ; `null` with fewer than two. */
  readonly interval: FigureInterval | null;
  /** Why there is no figure, or no interval. @example "window-not-over" */
  readonly reason?: string;
  readonly claimants: number;
  /** Claims that were open, or paid for, on any of the days. */
  readonly claims: number;
  /** Claims; those that were lost count with their days until then. */
  readonly leftOut: LeftOut;
  /** A keyed digest of the claims: equal digests, equal claims. */
  readonly members: string;
}

export class BenefitChange {
  /** Pence a claimant-week, after less before. @example -312.5 */
  readonly difference: number | null;
  /** It knows that many claimants are the same before and after. */
  readonly interval: FigureInterval | null;
  readonly reason?: string;
}

export class BenefitRow {
  /** A value for each dimension. @example { "benefit": "universal-credit" } */
  readonly group: Readonly<Record<string, string>>;
  readonly before: BenefitFigure;
  readonly after: BenefitFigure;
  readonly change: BenefitChange;
}

export class BenefitAnswer extends AnswerHead {
  readonly parameters: BenefitParameters;
  readonly rows: BenefitRow[];
  /** The first row's change less the second's, where one dimension has two rows that add up: the difference in differences. */
  readonly comparison: BenefitChange | null;
}
