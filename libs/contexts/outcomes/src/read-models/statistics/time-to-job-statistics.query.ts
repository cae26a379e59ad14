import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { protectColumn } from '../../domain/disclosure-control';
import { timeToJob } from '../../domain/metric-definitions';
import { AskTimeToJob } from '../figures/time-to-job.query';
import type { TimeToJobAnswer, TimeToJobRow } from '../figures/time-to-job.record';
import { protectSurvival } from './protected-survival';
import { protectedTable, type TableAsked } from './protected-table';
import type { RateTable } from './rate-statistics.query';
import type { ProtectedSurvival, ProtectedSurvivalRow, TimeToJobStatistics } from './statistics.record';

/** The time to a job as analysts see it. Refuses with `outcomes/period-not-sealed`. */
export class AskTimeToJobStatistics extends Query<TimeToJobStatistics> {
  constructor(readonly asked: TableAsked<RateTable>) {
    super();
  }
}

@QueryHandler(AskTimeToJobStatistics)
export class AskTimeToJobStatisticsHandler implements IQueryHandler<AskTimeToJobStatistics> {
  constructor(private readonly queries: QueryBus) {}

  execute({ asked }: AskTimeToJobStatistics): Promise<TimeToJobStatistics> {
    return protectedTable<RateTable, TimeToJobAnswer, ProtectedSurvivalRow, ProtectedSurvival>(
      {
        exact: (exactly) => this.queries.execute(new AskTimeToJob(exactly, true)),
        protect: ({ table, total }) => protectCurves(table?.rows ?? [], total.rows[0]!),
        isHidden: ({ curve }) => curve === null,
      },
      asked,
    );
  }
}

function protectCurves(rows: readonly TimeToJobRow[], total: TimeToJobRow) {
  const control = timeToJob.disclosureControl;
  const told = protectColumn({ rows: rows.map(jobsOf), total: jobsOf(total) }, control);
  return {
    rows: rows.map((row, index) => ({
      value: Object.values(row.group)[0]!,
      ...protectSurvival(row, told.rows[index]!, control),
    })),
    total: protectSurvival(total, told.total, control),
  };
}

function jobsOf({ events, observed }: TimeToJobRow) {
  return { successes: events, of: observed };
}
