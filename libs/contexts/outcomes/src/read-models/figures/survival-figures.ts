import { aalenJohansen, type IncidenceStep } from '../../domain/aalen-johansen';
import type { Destination } from '../../domain/destination';
import { kaplanMeier, type SurvivalCurve } from '../../domain/kaplan-meier';
import type { LifeTableRow } from '../../domain/life-table';
import type { SuccessRule } from '../../domain/metric-definition';
import { leadsTo } from '../../domain/success';
import { countOf, type Cell } from './cells';
import type { CurveStep, ExitIncidence, IncidenceAt, MedianDay, SurvivalAt, TimeToJobRow } from './time-to-job.record';

/** Claims that were followed for as many days and left alike. */
export interface SurvivalCell extends Cell {
  /** Entered in error. */
  readonly inError: boolean;
  readonly day: number;
  /** Where they went; `null` for those who were still there when last seen. */
  readonly destination: Destination | null;
  /** They had a job. */
  readonly event: boolean;
}

/** Those that are in the figure. */
export function counted(cells: readonly SurvivalCell[]): SurvivalCell[] {
  return cells.filter(({ inError }) => !inError);
}

export function lifeTable(cells: readonly SurvivalCell[]): LifeTableRow[] {
  return cells.map(({ day, event, count }) => ({ day, events: event ? count : 0, censored: event ? 0 : count }));
}

export function survivalFigure(
  rule: SuccessRule,
  all: readonly SurvivalCell[],
  { weeks, withCurve }: { readonly weeks: readonly number[]; readonly withCurve: boolean },
): Omit<TimeToJobRow, 'group' | 'members'> {
  const cells = counted(all);
  const curve = kaplanMeier(lifeTable(cells));
  const { observed, events, censored } = curve;
  return {
    observed,
    events,
    censored,
    leftOut: { immature: 0, lost: 0, excluded: countOf(all) - countOf(cells), suppressed: 0 },
    median: medianOf(curve),
    at: weeks.map((week) => survivalAt(curve, week)),
    exits: exitsOf(rule, cells, weeks),
    curve: withCurve ? curve.steps.map(stepOf) : null,
  };
}

function medianOf({ median }: SurvivalCurve): MedianDay {
  const { day, interval } = median;
  return { day, ...interval, ...(day === null && { reason: median.reason }) };
}

function survivalAt(curve: SurvivalCurve, weeks: number): SurvivalAt {
  const answer = curve.survivalAt(7 * weeks);
  if (answer.survival === null) {
    return { weeks, survival: null, reached: null, lower: null, upper: null, reason: answer.reason };
  }
  const { survival, lower, upper } = answer;
  const figures = { weeks, survival, reached: 1 - survival, lower, upper };
  return answer.lower === null ? { ...figures, reason: answer.reason } : figures;
}

function stepOf({ day, atRisk, events, censored, survival, lower, upper }: SurvivalCurve['steps'][number]): CurveStep {
  return { day, atRisk, events, censored, survival, lower, upper };
}

function exitsOf(rule: SuccessRule, cells: readonly SurvivalCell[], weeks: readonly number[]): ExitIncidence[] {
  const incidences = aalenJohansen(
    cells.map((cell) => {
      const exit = exitOf(rule, cell);
      const events: Record<string, number> = exit === null ? {} : { [exit]: cell.count };
      return { day: cell.day, events, censored: exit === null ? cell.count : 0 };
    }),
  );
  const lists = [...incidences];
  const everybodyLeft = lists.reduce((sum, [, steps]) => sum + (steps.at(-1)?.incidence ?? 0), 0) > 1 - 1e-9;
  return lists.map(([destination, steps]) => ({
    destination,
    at: weeks.map((week) => incidenceAt(steps, { week, everybodyLeft })),
  }));
}

function exitOf(rule: SuccessRule, { destination, event }: SurvivalCell): string | null {
  if (destination === null || event || !leadsTo(rule, destination)) return destination;
  return `${destination}-without-evidence`;
}

/** Past the last day nothing is known, unless nobody was left by then. */
function incidenceAt(
  steps: readonly IncidenceStep[],
  { week, everybodyLeft }: { readonly week: number; readonly everybodyLeft: boolean },
): IncidenceAt {
  const known = everybodyLeft || 7 * week <= steps.at(-1)!.day;
  if (!known) return { weeks: week, incidence: null, lower: null, upper: null };
  const { incidence = 0, lower = null, upper = null } = steps.findLast(({ day }) => day <= 7 * week) ?? {};
  return { weeks: week, incidence, lower, upper };
}
