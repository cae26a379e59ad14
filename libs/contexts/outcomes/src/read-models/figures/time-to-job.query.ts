import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { logRank } from '../../domain/log-rank';
import { timeToJob } from '../../domain/metric-definitions';
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
    const rows = found.map(({ group, cells: ofRow }) => ({
      group,
      ...survivalFigure(timeToJob.success, ofRow, { weeks, withCurve }),
      members: this.digest.of(counted(ofRow)),
    }));
    return { ...head, rows, comparison: selection.by.length === 1 ? compared(found, head.rowsAddUp) : null };
  }
}

function compared(rows: readonly Row<SurvivalCell>[], disjoint: boolean): LogRankTest {
  if (!disjoint) return { groups: [], chiSquare: null, reason: 'rows-overlap' };
  const test = logRank(
    Object.fromEntries(rows.map(({ group, cells }) => [Object.values(group)[0]!, lifeTable(counted(cells))])),
  );
  return { ...test, groups: [...test.groups] };
}
