import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import type { HoldRecord } from './hold.record';
import { HoldRow } from './hold.row';

/** All holds on a person, the latest first. */
export class ListHolds extends Query<HoldRecord[]> {
  constructor(readonly personId: Uuid) {
    super();
  }
}

@QueryHandler(ListHolds)
export class ListHoldsHandler implements IQueryHandler<ListHolds> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ personId }: ListHolds): Promise<HoldRecord[]> {
    const rows = await this.dataSource
      .getRepository(HoldRow)
      .find({ where: { personId }, order: { placedOn: 'desc', holdId: 'desc' } });
    return rows.map(({ holdId: id, personId: _, ...row }) => ({ id, ...row }));
  }
}
