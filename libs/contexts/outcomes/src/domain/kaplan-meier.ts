import { defaultLevel } from './interval';
import { type LifeTableRow, type RiskSet, riskSets } from './life-table';
import { type Band, logLogBand } from './log-log-band';
import { medianOf, type Median } from './survival-median';

/** The curve at one day: the share that has not reached the event by the end of that day. */
export type SurvivalPoint = {
  readonly survival: number;
  /** Greenwood's; `null` once nobody is left, where his sum is infinite. */
  readonly standardError: number | null;
} & Band;

export type SurvivalStep = RiskSet & SurvivalPoint;

export type SurvivalAnswer =
  | (SurvivalPoint & { readonly day: number })
  | { readonly day: number; readonly survival: null; readonly reason: 'nobody-observed' | 'beyond-follow-up' };

export interface SurvivalCurve {
  /** People at the start. */
  readonly observed: number;
  readonly events: number;
  readonly censored: number;
  readonly level: number;
  /** One for each day on which anybody left or was last seen, in order. */
  readonly steps: readonly SurvivalStep[];
  readonly median: Median;
  /** The curve on any day; `null` with a reason past the last day on which anybody was seen, unless nobody was left then. */
  survivalAt(day: number): SurvivalAnswer;
}

/**
 * The Kaplan–Meier curve of a life table: S(t) = Π(1 − dᵢ/nᵢ) (JASA 53, 1958), with Greenwood's variance
 * S²·Σ dᵢ/(nᵢ(nᵢ − dᵢ)) (1926) and the log-log interval.
 *
 * Walks the days once, whatever the number of people behind them.
 */
export function kaplanMeier(rows: readonly LifeTableRow[], level: number = defaultLevel): SurvivalCurve {
  const steps = walk(riskSets(rows), level);
  const sum = (pick: (step: SurvivalStep) => number) => steps.reduce((total, step) => total + pick(step), 0);
  return {
    observed: steps[0]?.atRisk ?? 0,
    events: sum(({ events }) => events),
    censored: sum(({ censored }) => censored),
    level,
    steps,
    median: medianOf(steps),
    survivalAt: (day) => survivalAt(steps, day),
  };
}

function walk(sets: readonly RiskSet[], level: number): SurvivalStep[] {
  let survival = 1;
  let greenwood = 0;
  return sets.map((set) => {
    const { atRisk, events } = set;
    survival *= (atRisk - events) / atRisk;
    greenwood += events === 0 ? 0 : events / (atRisk * (atRisk - events));
    const relativeError = Math.sqrt(greenwood);
    const standardError = survival === 0 ? null : survival * relativeError;
    return { ...set, survival, standardError, ...logLogBand(survival, relativeError, level) };
  });
}

const beforeAnyEvent: SurvivalPoint = { survival: 1, standardError: 0, lower: null, upper: null, reason: 'at-one' };

function survivalAt(steps: readonly SurvivalStep[], day: number): SurvivalAnswer {
  if (!(day >= 0)) throw new RangeError(`not a day after the opening: ${day}`);
  const last = steps.at(-1);
  if (!last) return { day, survival: null, reason: 'nobody-observed' };
  if (day > last.day && last.survival > 0) return { day, survival: null, reason: 'beyond-follow-up' };
  const step = steps.findLast((candidate) => candidate.day <= day);
  if (!step) return { day, ...beforeAnyEvent };
  const { survival, standardError } = step;
  return step.lower === null
    ? { day, survival, standardError, lower: null, upper: null, reason: step.reason }
    : { day, survival, standardError, lower: step.lower, upper: step.upper };
}
