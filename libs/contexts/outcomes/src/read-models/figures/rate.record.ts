import { FigureHead, type FigureInterval, type LeftOut } from './figure.record';

/** The part of the claims that ended so, in the same denominator. */
export class DestinationRate {
  /** @example "employment" */
  readonly destination: string;
  /** Of work, where it was said. @example "full-time" */
  readonly hours: string | null;
  readonly numerator: number;
  readonly rate: number;
  readonly interval: FigureInterval;
}

export class RateFigure {
  /** @example 26 */
  readonly weeks: number;
  /** @example 8 */
  readonly numerator: number;
  /** @example 20 */
  readonly denominator: number;
  /** From 0 to 1; `null` where nobody is in the denominator. @example 0.4 */
  readonly rate: number | null;
  /** Wilson's. */
  readonly interval: FigureInterval | null;
  /** Why there is no rate. @example "empty-denominator" */
  readonly reason?: string;
  readonly leftOut: LeftOut;
  readonly destinations: DestinationRate[];
  /** Closings to work within the window that are no success, as no job has the evidence; `null` where none is asked for. */
  readonly withoutEvidence: number | null;
  /** A keyed digest of the claims in the denominator: equal digests, equal claims. */
  readonly members: string;
}

export class RateRow {
  /** A value for each dimension. @example { "ageBand": "18-24" } */
  readonly group: Readonly<Record<string, string>>;
  readonly figures: RateFigure[];
}

/** The first row's rate less the second's. */
export class RateComparison {
  /** @example 26 */
  readonly weeks: number;
  readonly difference: number | null;
  /** Newcombe's hybrid of two Wilson intervals. */
  readonly interval: FigureInterval | null;
  readonly reason?: string;
}

/** Those on a platform are in its row; these are all who are not on it. */
export class RateBesidePlatform {
  /** @example "staff-autonomy" */
  readonly platform: string;
  readonly others: RateFigure[];
  /** The platform's rate less that of the others. */
  readonly comparison: RateComparison[];
}

export class RateAnswer extends FigureHead {
  readonly rows: RateRow[];
  /** Where one dimension has two rows that add up. */
  readonly comparison: RateComparison[] | null;
  /** By platforms alone: each with those who are not on it. */
  readonly besidePlatforms: RateBesidePlatform[] | null;
}
