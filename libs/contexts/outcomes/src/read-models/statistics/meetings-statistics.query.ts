import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { meetingsKept } from '../../domain/metric-definitions';
import { AskMeetingsKept } from '../figures/meetings-kept.query';
import type { MeetingsAnswer } from '../figures/meetings-kept.record';
import { protectShares } from './protected-share';
import { protectedTable, type TableAsked } from './protected-table';
import type { MeetingsStatistics, ProtectedMeetingsRow, ProtectedShare } from './statistics.record';

export const meetingTables = ['office', 'kind', 'month', 'quarter', 'platform'] as const;

export type MeetingTable = (typeof meetingTables)[number];

/** The share of meetings kept as analysts see it. Refuses with `outcomes/period-not-sealed`. */
export class AskMeetingsStatistics extends Query<MeetingsStatistics> {
  constructor(readonly asked: TableAsked<MeetingTable>) {
    super();
  }
}

@QueryHandler(AskMeetingsStatistics)
export class AskMeetingsStatisticsHandler implements IQueryHandler<AskMeetingsStatistics> {
  constructor(private readonly queries: QueryBus) {}

  execute({ asked }: AskMeetingsStatistics): Promise<MeetingsStatistics> {
    return protectedTable<MeetingTable, MeetingsAnswer, ProtectedMeetingsRow, ProtectedShare>(
      {
        exact: (exactly) => this.queries.execute(new AskMeetingsKept(exactly)),
        protect: ({ table, total }) => {
          const rows = table?.rows ?? [];
          const shares = protectShares({ rows, total: total.rows[0]! }, meetingsKept.disclosureControl);
          const values = rows.map(({ group }) => Object.values(group)[0]!);
          return {
            rows: shares.rows.map((share, index) => ({ value: values[index]!, ...share })),
            total: shares.total,
          };
        },
        isHidden: ({ rate }) => rate === null,
      },
      asked,
    );
  }
}
