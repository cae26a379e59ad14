import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { logRank } from '../../domain/log-rank';
import { timeToJob } from '../../domain/metric-definitions';
import { isByPlatform, othersThan, platformWarnings } from './beside-platforms';
import { byRow, valuesIn, type Row } from './cells';
import { figureHead } from './figure-head';
import { MemberDigest } from './member-digest';
import { selectionOf, type Asked } from './selection';
import { survivalCells, survivalCellsSql } from './survival-cells.sql';
import { counted, lifeTable, survivalFigure, type SurvivalCell } from './survival-figures';
import type { LogRankTest, TimeToJobAnswer } from './time-to-job.record';

/** The weeks at which the curve is read. */
const weeks = [13, 26, 39, 52];

/** The time from the opening of a claim to a job. Refuses with `outcomes/in-the-future`. */
export class AskTimeToJob extends Query<TimeToJobAnswer> {
  constructor(
    readonly asked: Asked,
    readonly withCurve: boolean,
  ) {
    super();
  }
}

@QueryHandler(AskTimeToJob)
export class AskTimeToJobHandler implements IQueryHandler<AskTimeToJob> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly digest: MemberDigest,
  ) {}

  async execute({ asked, withCurve }: AskTimeToJob): Promise<TimeToJobAnswer> {
    const selection = selectionOf(asked, new Date().toISOString());
    const head = figureHead(timeToJob, selection, weeks);
    const { text, values } = survivalCellsSql(selection, timeToJob.success);
    const cells = survivalCells(await this.dataSource.query(text, values), timeToJob.success);
    const found = byRow(selection.by, cells, valuesIn(selection));
    const figureOf = ({ group, cells: ofRow }: Row<SurvivalCell>) => ({
      group,
      ...survivalFigure(timeToJob.success, ofRow, { weeks, withCurve }),
      members: this.digest.of(counted(ofRow)),
    });
    const beside = isByPlatform(selection.by)
      ? othersThan(found, cells).map(({ platform, cells: others }) => ({
          platform,
          others: figureOf({ group: {}, cells: others }),
          comparison: comparedWith(
            found.find(({ group }) => Object.values(group)[0] === platform)!,
            others,
          ),
        }))
      : null;
    return {
      ...head,
      warnings: platformWarnings(selection, found),
      rows: found.map(figureOf),
      comparison: selection.by.length === 1 ? compared(found, head.rowsAddUp) : null,
      besidePlatforms: beside,
    };
  }
}

function compared(rows: readonly Row<SurvivalCell>[], disjoint: boolean): LogRankTest {
  if (!disjoint) return { groups: [], chiSquare: null, reason: 'rows-overlap' };
  return testOf(Object.fromEntries(rows.map(({ group, cells }) => [Object.values(group)[0]!, cells])));
}

/** Whether those of the row and the others share one curve. */
export function comparedWith({ group, cells }: Row<SurvivalCell>, others: readonly SurvivalCell[]): LogRankTest {
  return testOf({ [Object.values(group)[0]!]: cells, others });
}

function testOf(groups: Readonly<Record<string, readonly SurvivalCell[]>>): LogRankTest {
  const tables = Object.entries(groups).map(([group, cells]) => [group, lifeTable(counted(cells))] as const);
  const test = logRank(Object.fromEntries(tables));
  return { ...test, groups: [...test.groups] };
}
