import { valueOn } from '../../domain/dated-parameter';
import { defaultLevel } from '../../domain/interval';
import type { MetricDefinition } from '../../domain/metric-definition';
import type { FigureHead } from './figure.record';
import { rowsAddUp, type Selection } from './selection';

export function figureHead(definition: MetricDefinition, selection: Selection, weeks: readonly number[]): FigureHead {
  const { id, version, title, success, parameters } = definition;
  const { asAt, knownAt, by, filter } = selection;
  return {
    definition: { id, version, title },
    parameters: {
      weeks: [...weeks],
      reportingLagDays: valueOn(parameters.reportingLagDays, asAt),
      ageBands: [...valueOn(parameters.ageBands, asAt)],
      evidence: success.evidence === 'not-needed' ? null : [...success.evidence],
      level: defaultLevel,
    },
    asAt,
    knownAt,
    by: [...by],
    filter,
    rowsAddUp: rowsAddUp(selection),
  };
}
