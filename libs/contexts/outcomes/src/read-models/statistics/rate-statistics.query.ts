import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { backToWork, offFlow } from '../../domain/metric-definitions';
import type { DisclosureControl } from '../../domain/metric-definition';
import { AskRate } from '../figures/rate.query';
import type { RateAnswer, RateRow } from '../figures/rate.record';
import { protectShares } from './protected-share';
import { protectedTable, type TableAsked } from './protected-table';
import type { ProtectedRate, ProtectedRateRow, RateStatistics } from './statistics.record';

export const rateTables = [
  'office',
  'benefit',
  'ageBand',
  'community',
  'cohort',
  'quarter',
  'rollingYear',
  'platform',
] as const;

export type RateTable = (typeof rateTables)[number];

const definitions = { 'off-flow': offFlow, 'back-to-work': backToWork };

/** A rate as analysts see it. Refuses with `outcomes/period-not-sealed`. */
export class AskRateStatistics extends Query<RateStatistics> {
  constructor(
    readonly definition: keyof typeof definitions,
    readonly asked: TableAsked<RateTable>,
  ) {
    super();
  }
}

@QueryHandler(AskRateStatistics)
export class AskRateStatisticsHandler implements IQueryHandler<AskRateStatistics> {
  constructor(private readonly queries: QueryBus) {}

  execute({ definition, asked }: AskRateStatistics): Promise<RateStatistics> {
    const { disclosureControl } = definitions[definition];
    return protectedTable<RateTable, RateAnswer, ProtectedRateRow, ProtectedRate[]>(
      {
        exact: (exactly) => this.queries.execute(new AskRate(definition, exactly)),
        protect: ({ table, total }) => protectRates(table?.rows ?? [], total.rows[0]!, disclosureControl),
        isHidden: ({ figures }) => figures.some(({ rate }) => rate === null),
      },
      asked,
    );
  }
}

/** Each window is a column of its own. */
function protectRates(rows: readonly RateRow[], total: RateRow, control: DisclosureControl) {
  const columns = total.figures.map((figure, index) => ({
    weeks: figure.weeks,
    ...protectShares({ rows: rows.map(({ figures }) => figures[index]!), total: figure }, control),
  }));
  return {
    rows: rows.map(({ group }, index) => ({
      value: Object.values(group)[0]!,
      figures: columns.map(({ weeks, rows: shares }) => ({ weeks, ...shares[index]! })),
    })),
    total: columns.map(({ weeks, total: share }) => ({ weeks, ...share })),
  };
}
