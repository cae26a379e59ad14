import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import type { OfficeRecord } from './office.record';
import { OfficeRow } from './office.row';

/** One office. Refuses with `offices/office-not-found`. */
export class ShowOffice extends Query<OfficeRecord> {
  constructor(readonly officeId: Uuid) {
    super();
  }
}

@QueryHandler(ShowOffice)
export class ShowOfficeHandler implements IQueryHandler<ShowOffice> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ officeId }: ShowOffice): Promise<OfficeRecord> {
    const row = await this.dataSource.getRepository(OfficeRow).findOneBy({ officeId });
    if (!row) throw new DomainError('offices/office-not-found', 'not-found', 'There is no such office.');
    const { revision, name, area, openedOn, closedOn } = row;
    return { id: officeId, revision, name, area, openedOn, closedOn };
  }
}
