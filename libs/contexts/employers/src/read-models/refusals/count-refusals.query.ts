import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { refusedSql, valueOfDimension, type RefusalDimension, type RefusalsAsked } from './refusals.sql';

export interface Counted {
  readonly value: string;
  readonly count: number;
}

/** How many applications, or persons, were refused, by one dimension, the most first. */
export class CountRefusals extends Query<Counted[]> {
  constructor(
    readonly asked: RefusalsAsked,
    readonly dimension: RefusalDimension,
    readonly of: 'applications' | 'persons' = 'applications',
  ) {
    super();
  }
}

@QueryHandler(CountRefusals)
export class CountRefusalsHandler implements IQueryHandler<CountRefusals> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  execute({ asked, dimension, of }: CountRefusals): Promise<Counted[]> {
    const { values, from } = refusedSql(asked);
    const counted = of === 'persons' ? 'count(distinct a.claimant_id)' : 'count(*)';
    return this.dataSource.query<Counted[]>(
      `select ${valueOfDimension[dimension]} as value, ${counted}::integer as count from ${from}
      group by 1 order by 2 desc, 1`,
      values,
    );
  }
}
