import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import type { DeskRecord } from './desk.record';
import { DeskRow } from './desk.row';

/** One desk. Refuses with `community-desk/desk-not-found`. */
export class ShowDesk extends Query<DeskRecord> {
  constructor(readonly deskId: Uuid) {
    super();
  }
}

@QueryHandler(ShowDesk)
export class ShowDeskHandler implements IQueryHandler<ShowDesk> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ deskId }: ShowDesk): Promise<DeskRecord> {
    const row = await this.dataSource.getRepository(DeskRow).findOneBy({ deskId });
    if (!row) throw new DomainError('community-desk/desk-not-found', 'not-found', 'There is no such desk.');
    const { deskId: id, ...desk } = row;
    return { id, ...desk };
  }
}
