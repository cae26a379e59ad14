import type { Moment } from '@alongside/kernel';
import { valueOn } from '../../domain/dated-parameter';
import { defaultLevel } from '../../domain/interval';
import type { Definition, MetricDefinition } from '../../domain/metric-definition';
import type { AnswerHead, FigureHead } from './figure.record';
import { rowsAddUp, type Selection } from './selection';

interface Question extends Moment {
  readonly by: readonly string[];
  readonly filter: object;
}

export function answerHead(definition: Definition, { asAt, knownAt, by, filter }: Question): AnswerHead {
  const { id, version, title } = definition;
  const name = { id, version, title };
  return { definition: name, asAt, knownAt, by: [...by], filter, rowsAddUp: rowsAddUp({ by }), warnings: [] };
}

export function figureHead(definition: MetricDefinition, selection: Selection, weeks: readonly number[]): FigureHead {
  const { success, parameters } = definition;
  const { asAt } = selection;
  return {
    ...answerHead(definition, selection),
    parameters: {
      weeks: [...weeks],
      reportingLagDays: valueOn(parameters.reportingLagDays, asAt),
      ageBands: [...valueOn(parameters.ageBands, asAt)],
      evidence: success.evidence === 'not-needed' ? null : [...success.evidence],
      level: defaultLevel,
    },
  };
}
