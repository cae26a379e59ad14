import { AnswerHead, type FigureInterval } from './figure.record';

export class OutcomeScoreParameters {
  /** What each outcome of an area is worth. @example { "achieved": 1, "partially": 0.5, "not": 0 } */
  readonly points: Readonly<Record<string, number>>;
  /** Of the intervals. @example 0.95 */
  readonly level: number;
}

/** Areas of the closed cases. */
export class AreasOfOutcome {
  /** A code of the list `support-case-outcomes`. @example "partially" */
  readonly outcome: string;
  readonly count: number;
}

/** Cases of the selection that are not in the score, and why. */
export class CasesLeftOut {
  /** Not closed by the as-at day, or opened again. */
  readonly open: number;
  /** Of claims that were entered in error. */
  readonly excluded: number;
  /** Hidden by disclosure control: never from an evaluator. */
  readonly suppressed: number;
}

export class OutcomeScoreRow {
  /** A value for each dimension, of the claim in which the case was opened. @example { "ageBand": "18-24" } */
  readonly group: Readonly<Record<string, string>>;
  /** The scores of the cases added up. @example 8.5 */
  readonly numerator: number;
  /** Closed cases. @example 20 */
  readonly denominator: number;
  /** Their mean, from 0 to 1; `null` where no case was closed. @example 0.425 */
  readonly score: number | null;
  /** Wilson's of as many successes, as if cases of one claimant were as different as those of several: too wide rather than too narrow. */
  readonly interval: FigureInterval | null;
  /** Why there is no score. @example "empty-denominator" */
  readonly reason?: string;
  readonly areas: AreasOfOutcome[];
  readonly leftOut: CasesLeftOut;
  /** A keyed digest of the cases in the denominator: equal digests, equal cases. */
  readonly members: string;
}

export class OutcomeScoreAnswer extends AnswerHead {
  readonly parameters: OutcomeScoreParameters;
  readonly rows: OutcomeScoreRow[];
}
