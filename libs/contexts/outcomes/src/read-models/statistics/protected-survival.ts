import type { ProtectedProportion } from '../../domain/disclosure-control';
import type { DisclosureControl } from '../../domain/metric-definition';
import type { CurveStep, TimeToJobRow } from '../figures/time-to-job.record';
import type { ProtectedSurvival, ProtectedSurvivalPoint } from './statistics.record';

/**
 * What is shown of a curve whose jobs and claims may be told as `told`: the share without a job at the end of each week, in hundredths,
 * as long as more than `suppressUpTo` claims are at risk. So no step of it is one claim's.
 */
export function protectSurvival(
  { curve }: Pick<TimeToJobRow, 'curve'>,
  { numerator: events, denominator: observed }: ProtectedProportion,
  { suppressUpTo }: DisclosureControl,
): ProtectedSurvival {
  if (events === null || observed === null)
    return { observed, events, medianWeeks: null, curve: null, reason: 'suppressed' };
  const points = weeklyPoints(curve ?? [], suppressUpTo);
  const medianWeeks = points.find(({ survival }) => survival <= 0.5)?.weeks ?? null;
  return { observed, events, medianWeeks, curve: points };
}

function weeklyPoints(steps: readonly CurveStep[], suppressUpTo: number): ProtectedSurvivalPoint[] {
  const lastDay = steps.findLast(({ atRisk }) => atRisk > suppressUpTo)?.day ?? 0;
  return Array.from({ length: Math.floor(lastDay / 7) }, (_, index) => {
    const weeks = index + 1;
    const { survival } = steps.findLast(({ day }) => day <= 7 * weeks) ?? { survival: 1 };
    return { weeks, survival: Math.round(100 * survival) / 100 };
  });
}
