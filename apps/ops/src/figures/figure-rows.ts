import type { BenefitAnswer, BenefitFigure, MeetingsAnswer, RateAnswer, TimeToJobAnswer } from '@alongside/outcomes';

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

/** Money in pence; a row for each of the windows, and one for the difference. */
export function benefitRows({ by, rows }: BenefitAnswer): FigureRows {
  return {
    columns: [...by, 'window', 'pence a week', 'lower', 'upper', 'pence', 'claimant-weeks', 'claimants', 'reason'],
    rows: rows.flatMap(({ group, before, after, change }) => {
      const keys = by.map((dimension) => group[dimension] ?? null);
      const { difference, interval, reason = null } = change;
      const bounds = [interval?.lower ?? null, interval?.upper ?? null];
      return [
        [...keys, 'before', ...windowCells(before)],
        [...keys, 'after', ...windowCells(after)],
        [...keys, 'difference', difference, ...bounds, null, null, null, reason],
      ];
    }),
  };
}

function windowCells(figure: BenefitFigure): (string | number | null)[] {
  const { pencePerWeek, interval, numerator, denominator, claimants, reason = null } = figure;
  return [pencePerWeek, interval?.lower ?? null, interval?.upper ?? null, numerator, denominator, claimants, reason];
}

export function meetingsRows({ by, rows }: MeetingsAnswer): FigureRows {
  return {
    columns: [...by, 'rate', 'lower', 'upper', 'kept', 'late', 'meetings', 'cancelled', 'unrecorded', 'reason'],
    rows: rows.map(({ group, rate, interval, numerator, late, denominator, leftOut, reason = null }) => [
      ...by.map((dimension) => group[dimension] ?? null),
      rate,
      interval?.lower ?? null,
      interval?.upper ?? null,
      numerator,
      late,
      denominator,
      leftOut.cancelled,
      leftOut.unrecorded,
      reason,
    ]),
  };
}
