import { FigureHead, type LeftOut } from './figure.record';

/** The first day by which at least half had a job. */
export class MedianDay {
  /** Days from the opening; `null` where more than half are without a job. @example 91 */
  readonly day: number | null;
  /** `null` where the interval is open on that side. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** @example "more-than-half-remain" */
  readonly reason?: string;
}

export class SurvivalAt {
  /** @example 26 */
  readonly weeks: number;
  /** The share without a job so many weeks after the opening; `null` past the last day on which anybody was seen. */
  readonly survival: number | null;
  /** One less `survival`. */
  readonly reached: number | null;
  /** Of `survival`, on the log-log scale. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Why there is no share, or no interval. @example "beyond-follow-up" */
  readonly reason?: string;
}

export class IncidenceAt {
  /** @example 26 */
  readonly weeks: number;
  readonly incidence: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The share that has left so, where ways to leave compete (Aalen–Johansen). */
export class ExitIncidence {
  /** Closings to work that are no success end in `-without-evidence`. @example "custody" */
  readonly destination: string;
  readonly at: IncidenceAt[];
}

export class CurveStep {
  /** Days from the opening. */
  readonly day: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  readonly survival: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

export class TimeToJobRow {
  /** A value for each dimension. @example { "ageBand": "18-24" } */
  readonly group: Readonly<Record<string, string>>;
  /** Claims at the start: the denominator. */
  readonly observed: number;
  /** Jobs: the numerator. */
  readonly events: number;
  readonly censored: number;
  readonly leftOut: LeftOut;
  readonly median: MedianDay;
  readonly at: SurvivalAt[];
  readonly exits: ExitIncidence[];
  /** A step for each day on which anybody found a job or was last seen; `null` where it was not asked for. */
  readonly curve: CurveStep[] | null;
  /** A keyed digest of the claims: equal digests, equal claims. */
  readonly members: string;
}

export class ComparedGroup {
  readonly group: string;
  readonly observed: number;
  /** Jobs that the group would have had if all groups shared one curve. */
  readonly expected: number;
}

/** The log-rank test of whether the groups share one curve. */
export class LogRankTest {
  readonly groups: ComparedGroup[];
  readonly chiSquare: number | null;
  readonly degreesOfFreedom?: number;
  readonly p?: number;
  /** Why there is no test. @example "rows-overlap" */
  readonly reason?: string;
}

/** Those on a platform are in its row; these are all who are not on it. */
export class TimeBesidePlatform {
  /** @example "staff-autonomy" */
  readonly platform: string;
  readonly others: TimeToJobRow;
  readonly comparison: LogRankTest;
}

export class TimeToJobAnswer extends FigureHead {
  readonly rows: TimeToJobRow[];
  /** Where one dimension was asked for. */
  readonly comparison: LogRankTest | null;
  /** By platforms alone: each with those who are not on it. */
  readonly besidePlatforms: TimeBesidePlatform[] | null;
}
