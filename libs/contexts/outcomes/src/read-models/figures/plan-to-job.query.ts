import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { evidenceKinds } from '../../domain/destination';
import { defaultLevel } from '../../domain/interval';
import { planToJob } from '../../domain/metric-definitions';
import { erased, noPlatform } from '../platform-facts/platforms';
import { platformWarnings } from './beside-platforms';
import { countOf, type FoundCell, type Row } from './cells';
import { answerHead } from './figure-head';
import { MemberDigest } from './member-digest';
import type { PlanToJobAnswer, PlanToJobRow } from './plan-to-job.record';
import { planToJobSql } from './plan-to-job.sql';
import { selectionOf, type Asked } from './selection';
import { survivalCells } from './survival-cells.sql';
import { counted, survivalFigure, type SurvivalCell } from './survival-figures';
import { comparedWith } from './time-to-job.query';

/** Many find work within a few weeks: that is where the curve is read. */
const weeks = [4, 8, 13, 26];

/** The time from a plan to a job, on Staff Autonomy and beside it. Refuses with `outcomes/in-the-future`. */
export class AskPlanToJob extends Query<PlanToJobAnswer> {
  constructor(
    readonly asked: Omit<Asked, 'by'>,
    readonly withCurve: boolean,
  ) {
    super();
  }
}

@QueryHandler(AskPlanToJob)
export class AskPlanToJobHandler implements IQueryHandler<AskPlanToJob> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly digest: MemberDigest,
  ) {}

  async execute({ asked, withCurve }: AskPlanToJob): Promise<PlanToJobAnswer> {
    const { platform, success } = planToJob;
    const selection = selectionOf({ ...asked, by: [] }, new Date().toISOString());
    const { text, values } = planToJobSql(selection, planToJob);
    const cells = survivalCells(await this.dataSource.query(text, values), success);
    const rowOf = (value: string): Row<FoundCell<SurvivalCell>> => {
      return { group: { platform: value }, cells: cells.filter(({ g0 }) => g0 === value) };
    };
    const [there, others, forgotten] = [rowOf(platform), rowOf(noPlatform), rowOf(erased)] as const;
    const shown = [there, others, ...(forgotten.cells.length > 0 ? [forgotten] : [])];
    return {
      ...answerHead(planToJob, { ...selection, by: ['platform'] }),
      rowsAddUp: true,
      warnings: platformWarnings({ ...selection, looksAhead: true }, shown),
      parameters: { weeks, evidence: [...evidenceKinds], level: defaultLevel },
      rows: shown.map((row) => this.figureOf(row, withCurve)),
      comparison: comparedWith({ ...there, cells: since(there) }, since(others)),
    };
  }

  private figureOf(row: Row<FoundCell<SurvivalCell>>, withCurve: boolean): PlanToJobRow {
    const cells = since(row);
    return {
      group: row.group,
      ...survivalFigure(planToJob.success, cells, { weeks, withCurve }),
      inWorkAlready: countOf(counted(row.cells)) - countOf(counted(cells)),
      members: this.digest.of(counted(cells)),
    };
  }
}

/** Those who had no job before they had the plan. */
function since({ cells }: Row<FoundCell<SurvivalCell>>): FoundCell<SurvivalCell>[] {
  return cells.filter(({ g1 }) => g1 === 'false');
}
