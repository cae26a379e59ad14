import type { RateAnswer, TimeToJobAnswer } from '@alongside/outcomes';

/** Figures as flat rows, for a table or CSV: `null` where there is no figure, with the reason beside it. */
export interface FigureRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export function rateRows({ by, rows }: RateAnswer): FigureRows {
  return {
    columns: [...by, 'weeks', 'rate', 'lower', 'upper', 'numerator', 'denominator', 'immature', 'lost', 'reason'],
    rows: rows.flatMap(({ group, figures }) =>
      figures.map(({ weeks, rate, interval, numerator, denominator, leftOut: { immature, lost }, reason = null }) => [
        ...by.map((dimension) => group[dimension] ?? null),
        weeks,
        rate,
        interval?.lower ?? null,
        interval?.upper ?? null,
        numerator,
        denominator,
        immature,
        lost,
        reason,
      ]),
    ),
  };
}

export function timeToJobRows({ by, rows }: TimeToJobAnswer): FigureRows {
  return {
    columns: [...by, 'weeks', 'without a job', 'lower', 'upper', 'median days', 'jobs', 'claims', 'reason'],
    rows: rows.flatMap(({ group, at, median, events, observed }) =>
      at.map(({ weeks, survival, lower, upper, reason = null }) => [
        ...by.map((dimension) => group[dimension] ?? null),
        weeks,
        survival,
        lower,
        upper,
        median.day,
        events,
        observed,
        reason,
      ]),
    ),
  };
}
