import type {
  BenefitAnswer,
  BenefitFigure,
  CourseToJobAnswer,
  DeskToJobAnswer,
  MeetingsAnswer,
  OutcomeScoreAnswer,
  PlanToJobAnswer,
  RateAnswer,
  TimeToJobAnswer,
} from '@alongside/outcomes';

/** Figures as flat rows, for a table or CSV: `null` where there is no figure, with the reason beside it. */
export interface FigureRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** By platforms, with a row for those who are not on each: `not staff-autonomy`. */
export function rateRows({ by, rows: own, besidePlatforms }: RateAnswer): FigureRows {
  const others = (besidePlatforms ?? []).map(({ platform, others: figures }) => ({
    group: { [by[0]!]: `not ${platform}` },
    figures,
  }));
  const rows = [...own, ...others];
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

/** By platforms, with a row for those who are not on each: `not staff-autonomy`. */
export function timeToJobRows({ by, rows, besidePlatforms }: TimeToJobAnswer): FigureRows {
  const others = (besidePlatforms ?? []).map(({ platform, others: row }) => {
    return { ...row, group: { [by[0]!]: `not ${platform}` } };
  });
  return curveRows({ by, rows: [...rows, ...others] });
}

/** Days run from the plan. */
export function planToJobRows(answer: PlanToJobAnswer): FigureRows {
  return curveRows(answer);
}

function curveRows({ by, rows }: Pick<TimeToJobAnswer, 'by' | 'rows'>): FigureRows {
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

/** Each step of the way with its share of the step before, and those who never came to the desk. */
export function deskToJobRows({ contacts, referrals, jobsOfReferred, jobs, others }: DeskToJobAnswer): FigureRows {
  const steps = {
    contacts,
    referrals,
    'jobs of those referred': jobsOfReferred,
    jobs,
    'jobs without the desk': others,
  };
  return {
    columns: ['step', 'rate', 'lower', 'upper', 'numerator', 'denominator', 'reason'],
    rows: Object.entries(steps).map(([step, { rate, interval, numerator, denominator, reason = null }]) => {
      return [step, rate, interval?.lower ?? null, interval?.upper ?? null, numerator, denominator, reason];
    }),
  };
}

/** Those who completed a course, of them and of those on no course the placed, and how much is known of the work of the others. */
export function courseToJobRows({ completers, placed, others }: CourseToJobAnswer): FigureRows {
  const nothing = {
    inAnyWork: null,
    occupationUnknown: null,
    leftOut: { inWorkAlready: null, immature: null, lost: null },
  };
  const steps = { completers: { ...completers, ...nothing }, placed, 'placed without a course': others };
  return {
    columns: [
      ...['step', 'rate', 'lower', 'upper', 'numerator', 'denominator', 'in any work', 'occupation unknown'],
      ...['in work already', 'immature', 'lost', 'reason'],
    ],
    rows: Object.entries(steps).map(([step, { rate, interval, leftOut, reason = null, ...counts }]) => [
      step,
      rate,
      interval?.lower ?? null,
      interval?.upper ?? null,
      counts.numerator,
      counts.denominator,
      counts.inAnyWork,
      counts.occupationUnknown,
      leftOut.inWorkAlready,
      leftOut.immature,
      leftOut.lost,
      reason,
    ]),
  };
}

/** The mean score of the closed cases, and how many areas came to what. */
export function outcomeScoreRows({ by, rows, parameters: { points } }: OutcomeScoreAnswer): FigureRows {
  const outcomes = Object.keys(points);
  return {
    columns: [...by, 'score', 'lower', 'upper', 'points', 'closed cases', 'open cases', ...outcomes, 'reason'],
    rows: rows.map(({ group, score, interval, numerator, denominator, areas, leftOut, reason = null }) => [
      ...by.map((dimension) => group[dimension] ?? null),
      score,
      interval?.lower ?? null,
      interval?.upper ?? null,
      numerator,
      denominator,
      leftOut.open,
      ...outcomes.map((outcome) => areas.find((one) => one.outcome === outcome)?.count ?? 0),
      reason,
    ]),
  };
}

/** By platforms, with a row for those who are not on each: `not staff-autonomy`. */
export function meetingsRows({ by, rows: own, besidePlatforms }: MeetingsAnswer): FigureRows {
  const beside = (besidePlatforms ?? []).map(({ platform, others }) => {
    return { ...others, group: { [by[0]!]: `not ${platform}` } };
  });
  const rows = [...own, ...beside];
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
