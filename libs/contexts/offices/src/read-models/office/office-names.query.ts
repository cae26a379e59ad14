import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Uuid } from '@alongside/kernel';
import { DataSource, In } from 'typeorm';
import { OfficeRow } from './office.row';

export interface OfficeNamed {
  readonly id: Uuid;
  readonly name: string;
}

/** What offices are called today. */
export class ListOfficeNames extends Query<OfficeNamed[]> {
  constructor(readonly ids: readonly Uuid[]) {
    super();
  }
}

@QueryHandler(ListOfficeNames)
export class ListOfficeNamesHandler implements IQueryHandler<ListOfficeNames> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ ids }: ListOfficeNames): Promise<OfficeNamed[]> {
    const rows = await this.dataSource.getRepository(OfficeRow).findBy({ officeId: In([...ids]) });
    return rows.map(({ officeId: id, name }) => ({ id, name }));
  }
}
