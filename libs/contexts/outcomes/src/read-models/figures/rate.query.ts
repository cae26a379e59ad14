import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { isMature } from '../../domain/maturity';
import type { RateDefinition } from '../../domain/metric-definition';
import { backToWork, offFlow } from '../../domain/metric-definitions';
import { isByPlatform, othersThan, platformWarnings } from './beside-platforms';
import { byRow, valuesIn, youngestMonth, type Row } from './cells';
import { figureHead } from './figure-head';
import { MemberDigest } from './member-digest';
import { rateCells, rateCellsSql } from './rate-cells.sql';
import { compareRates, rateFigure, type RateCell } from './rate-figures';
import type { RateAnswer, RateBesidePlatform, RateRow } from './rate.record';
import { selectionOf, type Asked, type Filter } from './selection';

const definitions = { 'off-flow': offFlow, 'back-to-work': backToWork };

/** A rate within so many weeks, those of the definition unless told. Refuses with `outcomes/in-the-future`. */
export class AskRate extends Query<RateAnswer> {
  constructor(
    readonly definition: keyof typeof definitions,
    readonly asked: Asked,
    readonly weeks?: readonly number[],
  ) {
    super();
  }
}

@QueryHandler(AskRate)
export class AskRateHandler implements IQueryHandler<AskRate> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly digest: MemberDigest,
  ) {}

  async execute({ definition: id, asked, weeks: askedWeeks }: AskRate): Promise<RateAnswer> {
    const definition = definitions[id];
    const selection = selectionOf(asked, new Date().toISOString());
    const weeks = ascending(askedWeeks ?? weeksOf(definition, selection.filter));
    const head = figureHead(definition, selection, weeks);
    const { reportingLagDays } = head.parameters;
    const { text, values } = rateCellsSql(selection, definition.success, { weeks, reportingLagDays });
    const cells = rateCells(await this.dataSource.query(text, values), { weeks, ...definition.success });
    const figuresOf = (row: Row<RateCell>): RateRow => {
      const cohort = youngestMonth(row, selection);
      const figures = weeks.map((week, index) => {
        const isRowMature = cohort === null || isMature({ cohort, weeks: week, reportingLagDays }, selection.asAt);
        return rateFigure(definition, row.cells, { index, weeks: week, isMature: isRowMature, digest: this.digest });
      });
      return { group: row.group, figures };
    };
    const found = byRow(selection.by, cells, valuesIn(selection));
    const rows = found.map(figuresOf);
    const [first, second, third] = rows;
    const two = selection.by.length === 1 && head.rowsAddUp && first && second && !third;
    return {
      ...head,
      warnings: platformWarnings(selection, found),
      rows,
      comparison: two ? compareRates(first, second) : null,
      besidePlatforms: isByPlatform(selection.by) ? besidePlatforms(rows, othersThan(found, cells), figuresOf) : null,
    };
  }
}

function besidePlatforms(
  rows: readonly RateRow[],
  others: ReturnType<typeof othersThan<RateCell>>,
  figuresOf: (row: Row<RateCell>) => RateRow,
): RateBesidePlatform[] {
  return others.map(({ platform, cells }) => {
    const own = rows.find(({ group }) => Object.values(group)[0] === platform)!;
    const beside = figuresOf({ group: {}, cells });
    return { platform, others: beside.figures, comparison: compareRates(own, beside) };
  });
}

/** The definition's windows, with those that every benefit asked for is also read at. */
function weeksOf({ window }: RateDefinition, { benefit = [] }: Filter): readonly number[] {
  const further = new Map(Object.entries(window.furtherByBenefit));
  const [first = [], ...others] = benefit.map((code) => further.get(code) ?? []);
  return [...window.weeks, ...first.filter((week) => others.every((weeks) => weeks.includes(week)))];
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
