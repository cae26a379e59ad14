import type { Instant, LocalDate } from '@alongside/kernel';
import type { DefinitionName, FigureInterval, FigureWarning } from '../figures/figure.record';

/** What every protected answer says of its figures. */
export class StatisticsHead {
  readonly definition: DefinitionName;
  /** The sealed quarter. @example "2025-Q4" */
  readonly period: string;
  /** The day that the figures speak of: the last of the quarter. @example "2025-12-31" */
  readonly asAt: LocalDate;
  /** What was recorded by then counts: when the quarter was sealed. @example "2026-02-12T00:00:00.000Z" */
  readonly knownAt: Instant;
  /** The dimension of the table; `null` of a table without rows. @example "ageBand" */
  readonly by: string | null;
  /** The offices that the table is of; `null`: the nation. */
  readonly offices: string[] | null;
  /** False where one member may count in several rows. */
  readonly rowsAddUp: boolean;
  readonly warnings: FigureWarning[];
  /** Rows of which something is hidden. */
  readonly suppressed: number;
  /** Where every row is hidden: the coarser table that shows more; `null` where none does, or none is needed. @example "rollingYear" */
  readonly pooling: string | null;
}

/** A share of rounded counts; `null` is hidden, or nothing to tell of. */
export class ProtectedShare {
  /** To the nearest 5. @example 10 */
  readonly numerator: number | null;
  /** To the nearest 5. @example 40 */
  readonly denominator: number | null;
  /** Of the rounded counts. @example 0.25 */
  readonly rate: number | null;
  /** Wilson's, of the rounded counts. */
  readonly interval: FigureInterval | null;
  /** Why there is none. @example "suppressed" */
  readonly reason?: string;
}

export class ProtectedRate extends ProtectedShare {
  /** @example 26 */
  readonly weeks: number;
}

export class ProtectedRateRow {
  /** @example "18-24" */
  readonly value: string;
  readonly figures: ProtectedRate[];
}

export class RateStatistics extends StatisticsHead {
  readonly rows: ProtectedRateRow[];
  readonly total: ProtectedRate[];
}

export class ProtectedMeetingsRow extends ProtectedShare {
  /** @example "2025-Q4" */
  readonly value: string;
}

export class MeetingsStatistics extends StatisticsHead {
  readonly rows: ProtectedMeetingsRow[];
  readonly total: ProtectedShare;
}

/** The curve on a grid of weeks, as far as more than a few are at risk. */
export class ProtectedSurvivalPoint {
  /** @example 13 */
  readonly weeks: number;
  /** The share without a job, in hundredths. @example 0.64 */
  readonly survival: number;
}

export class ProtectedSurvival {
  /** Claims, to the nearest 5. */
  readonly observed: number | null;
  /** Jobs, to the nearest 5. */
  readonly events: number | null;
  /** The first week of the grid by which at least half had a job; `null` where none is shown. */
  readonly medianWeeks: number | null;
  readonly curve: ProtectedSurvivalPoint[] | null;
  /** Why there is no curve. @example "suppressed" */
  readonly reason?: string;
}

export class ProtectedSurvivalRow extends ProtectedSurvival {
  /** @example "18-24" */
  readonly value: string;
}

export class TimeToJobStatistics extends StatisticsHead {
  readonly rows: ProtectedSurvivalRow[];
  readonly total: ProtectedSurvival;
}
